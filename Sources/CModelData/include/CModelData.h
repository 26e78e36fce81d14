#ifndef CMODELDATA_H
#define CMODELDATA_H

#include <stddef.h>

/// The model that tags names and attributions (`tagger.bin`); aligned to 64 bytes.
const void *cmodel_tagger_bytes(void);

/// Its length in bytes.
size_t cmodel_tagger_count(void);

#endif
