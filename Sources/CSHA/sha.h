/* The rounds of SHA-256 (FIPS 180-4, section 6.2.2) by the processor's own instructions, where it has them. */
#ifndef NASKAH_SHA_H
#define NASKAH_SHA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

/* Whether naskah_sha256_rounds may be called. */
static inline bool naskah_has_sha256_rounds(void) {
    unsigned int a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && b & bit_SHA;
}

/* Takes whole blocks of 64 bytes. The instructions want the state's words in two groups: a, b, e, f and c, d, g, h, the first one in the
   highest place. */
__attribute__((target("sha,sse4.1,ssse3"))) static inline void naskah_sha256_rounds(
    uint32_t *_Nonnull state, const uint8_t *_Nonnull bytes, size_t count, const uint32_t *_Nonnull constants) {
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i dcba = _mm_loadu_si128((const __m128i *) state), hgfe = _mm_loadu_si128((const __m128i *) (state + 4));
    const __m128i cdab = _mm_shuffle_epi32(dcba, 0xb1), efgh = _mm_shuffle_epi32(hgfe, 0x1b);
    __m128i abef = _mm_alignr_epi8(cdab, efgh, 8), cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
    for (; count > 0; count--, bytes += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        /* The latest sixteen words of the schedule. */
        __m128i words[4];
        for (int group = 0; group < 4; group++)
            words[group] =
                _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *) (bytes + 16 * group)), big_endian);
#pragma clang loop unroll(full)
        for (int group = 0; group < 16; group++) {
            const __m128i last = words[(group + 3) & 3];
            __m128i sum = _mm_add_epi32(
                words[group & 3], _mm_loadu_si128((const __m128i *) (constants + 4 * group)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
            words[group & 3] = _mm_sha256msg2_epu32(
                _mm_add_epi32(
                    _mm_sha256msg1_epu32(words[group & 3], words[(group + 1) & 3]),
                    _mm_alignr_epi8(last, words[(group + 2) & 3], 4)),
                last);
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b), dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *) state, _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *) (state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

static inline bool naskah_has_sha256_rounds(void) { return false; }

static inline void naskah_sha256_rounds(
    uint32_t *_Nonnull state, const uint8_t *_Nonnull bytes, size_t count, const uint32_t *_Nonnull constants) {}

#endif
#endif
