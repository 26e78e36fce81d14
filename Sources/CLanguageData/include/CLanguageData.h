#ifndef CLANGUAGEDATA_H
#define CLANGUAGEDATA_H

#include <stddef.h>

/// The names built by scripts/gazetteers/build.py, 16-byte aligned.
const void *hearsay_gazetteer_start(void);
size_t hearsay_gazetteer_size(void);

#endif
