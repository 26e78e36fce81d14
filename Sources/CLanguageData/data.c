#include "CLanguageData.h"

static _Alignas(16) const unsigned char gazetteer[] = {
#embed "gazetteer.bin"
};
static _Alignas(16) const unsigned char clusters[] = {
#embed "clusters.bin"
};
static _Alignas(16) const unsigned char part_of_speech_model[] = {
#embed "partOfSpeech.model"
};
static _Alignas(16) const unsigned char names_model[] = {
#embed "names.model"
};
static _Alignas(16) const unsigned char cues_model[] = {
#embed "cues.model"
};
static _Alignas(16) const unsigned char arguments_model[] = {
#embed "arguments.model"
};

const void *hearsay_gazetteer_start(void) { return gazetteer; }
size_t hearsay_gazetteer_size(void) { return sizeof gazetteer; }

const void *hearsay_clusters_start(void) { return clusters; }
size_t hearsay_clusters_size(void) { return sizeof clusters; }

const void *hearsay_part_of_speech_model_start(void) { return part_of_speech_model; }
size_t hearsay_part_of_speech_model_size(void) { return sizeof part_of_speech_model; }

const void *hearsay_names_model_start(void) { return names_model; }
size_t hearsay_names_model_size(void) { return sizeof names_model; }

const void *hearsay_cues_model_start(void) { return cues_model; }
size_t hearsay_cues_model_size(void) { return sizeof cues_model; }

const void *hearsay_arguments_model_start(void) { return arguments_model; }
size_t hearsay_arguments_model_size(void) { return sizeof arguments_model; }
