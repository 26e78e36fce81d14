#include "CLanguageData.h"

static _Alignas(16) const unsigned char gazetteer[] = {
#embed "gazetteer.bin"
};

const void *hearsay_gazetteer_start(void) { return gazetteer; }

size_t hearsay_gazetteer_size(void) { return sizeof gazetteer; }
