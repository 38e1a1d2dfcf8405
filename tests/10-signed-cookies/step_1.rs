//! Write `hmac_sha256`: two hashes, one inside the other, each begun with the key.

use harness::{Step, claim};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sha2::block_api::compress256;
use signed_cookies::hmac_sha256;

use crate::common::*;

const STEP: Step = CHAPTER.step(1, "Mix the key in");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_seven_cases_of_the_standard() {
    claim!(
        STEP.invariant(1),
        "The standard's seven test cases come out as printed there",
        "RFC 4231, sections 4.2 to 4.8"
    )
    .test(async |t| {
        let counted: Vec<u8> = (1..=25).collect();
        let cases: [(&str, &[u8], &[u8], &str); 7] = [
            ("1", &[0x0b; 20], b"Hi There",
             "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
            ("2, a short key", b"Jefe", b"what do ya want for nothing?",
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
            ("3", &[0xaa; 20], &[0xdd; 50],
             "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
            ("4", &counted, &[0xcd; 50],
             "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
            ("5, of which the standard prints the first half", &[0x0c; 20], b"Test With Truncation",
             "a3b6167473100ee06e0c796c2955552b"),
            ("6, a key of 131 bytes", &[0xaa; 131],
             b"Test Using Larger Than Block-Size Key - Hash Key First",
             "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
            ("7, a key of 131 bytes", &[0xaa; 131],
             b"This is a test using a larger than block-size key and a larger than \
               block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
             "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
        ];
        for (case, key, message, expected) in cases {
            t.call(format!("hmac_sha256 for case {case}, in hex,"), || {
                hex(&hmac_sha256(key, message))[..expected.len()].to_owned()
            })
            .gives(expected.to_owned());
        }
    });
}

#[test]
fn a_key_of_64_bytes_is_a_block_and_one_of_65_is_hashed() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Keys of every length give what the crate hmac gives, empty ones and whole blocks included",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        let bytes: Vec<u8> = (0..=255).collect();
        for key in (0..=200).map(|length| &bytes[..length]) {
            for message in [0, 1, 55, 56, 63, 64, 65, 119, 128, 200, 256].map(|length| &bytes[..length]) {
                let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length");
                mac.update(message);
                let (key_length, length) = (key.len(), message.len());
                t.call(
                    format!("hmac_sha256 of a message of {length} bytes with a key of {key_length}, in hex,"),
                    || hex(&hmac_sha256(key, message)),
                )
                .gives(hex(&mac.finalize().into_bytes()));
            }
        }
        for length in [255, 256, 257, 300, 512, 1000, 4096, 65_537] {
            let key: Vec<u8> = bytes.iter().cycle().take(length).copied().collect();
            let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("any length");
            mac.update(b"Hi There");
            t.call(format!("hmac_sha256 with a key of {length} bytes, in hex,"), || {
                hex(&hmac_sha256(&key, b"Hi There"))
            })
            .gives(hex(&mac.finalize().into_bytes()));
        }
        // However long a message is, its last byte counts.
        for length in [4096, 65_535, 65_536, 65_537] {
            let (one, mut other) = (vec![7; length], vec![7; length]);
            other[length - 1] = 8;
            let hashes = [one, other].map(|message| hmac_sha256(KEY, &message));
            t.see(
                format!("whether two messages of {length} bytes that differ in the last have two hashes"),
                hashes[0] != hashes[1],
            )
            .is(true);
        }
    });
}

/// What SHA-256 puts behind an input of this many bytes before it hashes the last block.
fn padding(length: usize) -> Vec<u8> {
    let zeros = (119 - length % 64) % 64;
    let bits = (length as u64 * 8).to_be_bytes();
    [&[0x80][..], &vec![0; zeros], &bits].concat()
}

/// The hash of `first`, its padding, and `more`, made of the hash of `first` and its length alone.
fn continued(hash: [u8; 32], first: usize, more: &[u8]) -> [u8; 32] {
    let (words, _) = hash.as_chunks::<4>();
    let mut state = [0; 8];
    for (state, word) in state.iter_mut().zip(words) {
        *state = u32::from_be_bytes(*word);
    }
    let before = first + padding(first).len();
    let rest = [more, &padding(before + more.len())].concat();
    let (blocks, _) = rest.as_chunks::<64>();
    compress256(&mut state, blocks);
    let bytes = state.map(u32::to_be_bytes).concat();
    bytes.try_into().expect("eight words of four bytes")
}

#[test]
fn a_signature_is_no_start_for_another() {
    claim!(
        STEP.invariant(4),
        "Who has a signature can't make one for a longer message, as with a single hash",
        "RFC 2104, section 2"
    )
    .test(async |t| {
        let (key, message, more) = (KEY, b"user=mallory", b"&user=alice");
        let own = t
            .call("hmac_sha256 of Mallory's message", || hmac_sha256(key, message))
            .value();
        // All that Mallory knows: her message, its signature, and how long the key is.
        let length = key.len() + message.len();
        let forged = continued(own, length, more);
        let longer = [&message[..], &padding(length), more].concat();
        t.call("hmac_sha256 of the longer message, in hex,", || hex(&hmac_sha256(key, &longer)))
            .must("anything but what Mallory computed from the signature of the shorter one, without the key", |hash| {
                *hash != hex(&forged)
            });
    });
}
