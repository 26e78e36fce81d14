#include "CModelData.h"

// Read-only data: the system reads pages of it from the program file when they are first used.
static const unsigned char tagger[] __attribute__((aligned(64))) = {
#embed "tagger.bin"
};

const void *cmodel_tagger_bytes(void) { return tagger; }

size_t cmodel_tagger_count(void) { return sizeof tagger; }
