#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#ifdef __cplusplus
extern "C" {
#endif

/// The implementation that simdjson chose for this processor, for `hearsay --version` and tests.
const char *csimdjson_implementation(void);

#ifdef __cplusplus
}
#endif
#endif
