#ifndef CTEXTSCAN_H
#define CTEXTSCAN_H

#include <stddef.h>
#include <stdint.h>

/// The offset of the first occurrence of `needle` in `text` that starts at `from` or later, or
/// SIZE_MAX when there is none. An empty needle is found at `from`.
///
/// Compares the first and the last byte of the needle in 32 or 64 places at once where the
/// processor can, and the rest where both agree. O(length) for usual text.
size_t cts_find(
    const uint8_t *text, size_t length, const uint8_t *needle, size_t needle_length, size_t from);

#endif
