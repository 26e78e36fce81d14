#ifndef CLANGUAGEDATA_H
#define CLANGUAGEDATA_H

#include <stddef.h>

/// The names built by scripts/gazetteers/build.py, 16-byte aligned.
const void *hearsay_gazetteer_start(void);
size_t hearsay_gazetteer_size(void);

/// The words by meaning built by scripts/clusters/build.py, 16-byte aligned.
const void *hearsay_clusters_start(void);
size_t hearsay_clusters_size(void);

/// The linear models that `hearsay-train train` writes, 16-byte aligned.
const void *hearsay_part_of_speech_model_start(void);
size_t hearsay_part_of_speech_model_size(void);
const void *hearsay_names_model_start(void);
size_t hearsay_names_model_size(void);
const void *hearsay_cues_model_start(void);
size_t hearsay_cues_model_size(void);
const void *hearsay_arguments_model_start(void);
size_t hearsay_arguments_model_size(void);

#endif
