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

/// How often `equal` looks at bytes that differ at this place, if at any.
fn looks(left: &[u8; 32], differs_at: Option<usize>) -> u32 {
    let mut right = *left;
    if let Some(place) = differs_at {
        right[place] ^= 1;
    }
    let looks = Cell::new(0);
    let counted = |bytes: &[u8]| -> Vec<Counted> {
        let looks = &looks;
        bytes.iter().map(|&byte| Counted { byte, looks }).collect()
    };
    equal(&counted(left), &counted(&right));
    looks.get()
}

#[test]
fn every_bit_counts() {
    claim!(
        STEP,
        "Two texts are equal if all of their bytes are, and differ if one bit does",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        let left: Vec<u8> = (0..32).map(|byte: u8| byte * 7).collect();
        t.call("equal(a, a)", || equal::<u8>(&left, &left))
            .gives(true);
        t.call("equal(b\"\", b\"\")", || equal::<u8>(b"", b""))
            .gives(true);
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
    });
}

#[test]
fn two_differences_are_not_none() {
    claim!(
        STEP,
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
    });
}

#[test]
fn another_length_is_another_text() {
    claim!(
        STEP,
        "A text isn't equal to a part of itself, nor to nothing",
        "CVE-2025-47275"
    )
    .test(async |t| {
        let whole = [7_u8; 32];
        for length in 0..32 {
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
        STEP,
        "An early difference costs as many comparisons as a late one, and as none",
        "ASVS 5.0, 11.2.4; CWE-208"
    )
    .test(async |t| {
        let left = [7; 32];
        let places = [Some(0), Some(1), Some(15), Some(30), Some(31), None];
        let counts = t.see(
            "the comparisons for a difference at 0, 1, 15, 30, 31, nowhere",
            places.map(|place| looks(&left, place)),
        );
        counts.must("at least 32 comparisons, one for each byte", |counts| {
            counts.iter().all(|&count| count >= 32)
        });
        counts.must("the same number each time", |counts| {
            counts.iter().all(|&count| count == counts[0])
        });
    });
}
