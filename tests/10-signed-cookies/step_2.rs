//! Write `equal`: whether two texts are the same, without telling how far they agree.

use std::cell::Cell;
use std::ops::BitXor;

use harness::{Step, claim};
use signed_cookies::equal;

use crate::common::*;

const STEP: Step = CHAPTER.step(2, "Compare without telling");

// ANCHOR: counted
/// A byte that counts how often it is compared.
#[derive(Clone, Copy)]
struct Counted<'a> {
    byte: u8,
    looks: &'a Cell<u32>,
}

impl Counted<'_> {
    fn look(self) -> u8 {
        self.looks.update(|looks| looks + 1);
        self.byte
    }
}

impl PartialEq for Counted<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.look() == other.byte
    }
}

impl BitXor for Counted<'_> {
    type Output = u8;

    fn bitxor(self, other: Self) -> u8 {
        self.look() ^ other.byte
    }
}
// ANCHOR_END: counted

/// How often `equal` looks at bytes of these two.
fn looks(left: &[u8], right: &[u8]) -> u32 {
    let looks = Cell::new(0);
    let counted = |bytes: &[u8]| -> Vec<Counted> {
        let looks = &looks;
        bytes.iter().map(|&byte| Counted { byte, looks }).collect()
    };
    equal(&counted(left), &counted(right));
    looks.get()
}

#[test]
fn every_bit_counts() {
    claim!(
        STEP.invariant(1),
        "Two byte strings are equal if all of their bytes are, and differ if one bit does",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        let left: Vec<u8> = (0..32).map(|byte: u8| byte * 7).collect();
        t.call("equal(a, a)", || equal::<u8>(&left, &left))
            .gives(true);
        t.call("equal(b\"\", b\"\")", || equal::<u8>(b"", b""))
            .gives(true);
        for length in [1, 31, 33, 43, 64, 1000, 65_537] {
            let left: Vec<u8> = (0..length).map(|place: usize| (place * 7) as u8).collect();
            t.call(format!("equal(a, a), of {length} bytes,"), || {
                equal::<u8>(&left, &left.clone())
            })
            .gives(true);
        }
        for place in 0..left.len() {
            for bit in 0..8 {
                let mut right = left.clone();
                right[place] ^= 1 << bit;
                t.call(
                    format!("equal(a, b), where b has another bit {bit} in byte {place},"),
                    || equal(&left, &right),
                )
                .gives(false);
            }
        }
        // A place in two bytes would begin again.
        let left = vec![7_u8; 65_537];
        for place in [0, 65_535, 65_536] {
            let mut right = left.clone();
            right[place] ^= 1;
            t.call(
                format!("equal on 65,537 bytes that differ in byte {place}"),
                || equal(&left, &right),
            )
            .gives(false);
        }
    });
}

#[test]
fn two_differences_are_not_none() {
    claim!(
        STEP.invariant(2),
        "Differences don't cancel each other out, however many there are",
        "CWE-697"
    )
    .test(async |t| {
        let call = |what: &str, left: Vec<u8>, right: Vec<u8>| {
            t.call(format!("equal on {what}"), || equal(&left, &right))
                .gives(false);
        };
        call(
            "two bytes that differ in the same bit",
            vec![1, 1],
            vec![0, 0],
        );
        call("two bytes that changed places", vec![1, 2], vec![2, 1]);
        call("256 bytes that all differ", vec![1; 256], vec![0; 256]);
        call(
            "256 bytes that differ in the top bit",
            vec![128; 256],
            vec![0; 256],
        );
        let counted: Vec<u8> = (0..=255).collect();
        let reversed: Vec<u8> = (0..=255).rev().collect();
        call("256 bytes and the same backwards", counted, reversed);
        for bit in 0..8 {
            for count in [2, 3, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 65_536] {
                let ones = vec![1 << bit; count];
                call(
                    &format!("{count} bytes that differ in bit {bit}"),
                    ones,
                    vec![0; count],
                );
            }
        }
        // All bits of them are 256, and 65,536.
        for count in [32, 8192] {
            call(
                &format!("{count} bytes that differ in every bit"),
                vec![0xff; count],
                vec![0; count],
            );
        }
        // A difference up and one down.
        for step in [1, 2, 7, 100, 128] {
            let up = vec![100_u8.wrapping_add(step), 100];
            call(
                "two bytes, one more and one less",
                up,
                vec![100, 100_u8.wrapping_add(step)],
            );
        }
    });
}

#[test]
fn another_length_is_another_text() {
    claim!(
        STEP.invariant(3),
        "Bytes aren't equal to a part of themselves, nor to nothing, nor to 256 more",
        "CVE-2025-47275"
    )
    .test(async |t| {
        let different = |left: &[u8], right: &[u8], what: &str| {
            t.call(format!("equal on {what}"), || equal(left, right))
                .gives(false);
        };
        // A length in a byte would be 0 again at 256.
        let zeros = [0_u8; 1024];
        for length in (0..=40).chain([64, 255, 256, 257, 300, 511, 512, 767]) {
            for more in [1, 2, 31, 32, 64, 128, 224, 255, 256, 257] {
                let (part, whole) = (&zeros[..length], &zeros[..length + more]);
                let long = length + more;
                different(part, whole, &format!("{length} zeros and {long} zeros"));
                different(whole, part, &format!("{long} zeros and {length} zeros"));
            }
        }
        // And one in two bytes at 65,536.
        let many = vec![0_u8; 32 + 65_536];
        for length in [0, 32] {
            let (part, whole) = (&many[..length], &many[..length + 65_536]);
            different(part, whole, &format!("{length} zeros and 65,536 more"));
            different(whole, part, &format!("65,536 zeros more and {length}"));
        }
        let whole: [u8; 32] = std::array::from_fn(|place| place as u8 + 1);
        for length in 0..32 {
            let end = &whole[32 - length..];
            different(
                &whole,
                end,
                &format!("32 bytes and the last {length} of them"),
            );
            different(
                end,
                &whole,
                &format!("the last {length} of 32 bytes and all of them"),
            );
            let part = &whole[..length];
            t.call(
                format!("equal(32 bytes, the first {length} of them)"),
                || equal(&whole, part),
            )
            .gives(false);
            t.call(
                format!("equal(the first {length} of 32 bytes, all of them)"),
                || equal(part, &whole),
            )
            .gives(false);
        }
    });
}

#[test]
fn looks_at_all_bytes_wherever_they_differ() {
    claim!(
        STEP.invariants(&[4, 5]),
        "An early difference costs as many comparisons as a late one, and as none",
        "ASVS 5.0, 11.2.4; CWE-208"
    )
    .test(async |t| {
        for length in [1, 5, 32, 43, 64, 300] {
            let left = vec![7; length];
            let differing = |places: &[usize]| {
                let mut right = left.clone();
                places.iter().for_each(|&place| right[place] ^= 0x81);
                right
            };
            let mut cases = vec![
                ("nowhere".to_owned(), left.clone()),
                ("everywhere".to_owned(), vec![0; length]),
                ("at both ends".to_owned(), differing(&[0, length - 1])),
            ];
            cases.extend((0..length).map(|place| (format!("at {place}"), differing(&[place]))));
            for (place, right) in cases {
                let count = t.see(
                    format!("the comparisons for {length} bytes that differ {place}"),
                    [looks(&left, &right), looks(&right, &left)],
                );
                let least = length as u32;
                count.must(
                    &format!("at least {length} each way, one for each byte"),
                    |counts| counts.iter().all(|&count| count >= least),
                );
                count.must("as many as for bytes that are all equal", |counts| {
                    counts.iter().all(|&count| count == looks(&left, &left))
                });
            }
            let count = Cell::new(0);
            let counted: Vec<Counted> = left
                .iter()
                .map(|&byte| Counted {
                    byte,
                    looks: &count,
                })
                .collect();
            equal(&counted, &counted);
            t.see(
                format!(
                    "the comparisons of {length} bytes with themselves, one slice on both sides"
                ),
                count.get(),
            )
            .must("as many as with a copy of them", |&count| {
                count == looks(&left, &left)
            });
        }
    });
}
