//! Write `extract`, `expand`, `hkdf` and `derive`: many keys from one secret.

use ::hkdf::Hkdf;
use harness::{Called, Step, Test, claim};
use key_rotation::{LONGEST_OUTPUT, Master, TooLong, derive, expand, extract, hkdf};
use sha2::Sha256;
use signed_cookies::{Error, KeyError, encode};

use crate::common::*;

const STEP: Step = CHAPTER.step(4, "A key for each purpose");

/// The bytes as the standard prints them.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn range(bytes: std::ops::RangeInclusive<u8>) -> Vec<u8> {
    bytes.collect()
}

/// A test case of the standard's appendix.
struct Case {
    name: &'static str,
    input: Vec<u8>,
    salt: Vec<u8>,
    info: Vec<u8>,
    key: &'static str,
    output: &'static str,
}

/// RFC 5869, appendix A.1 to A.3.
fn cases() -> [Case; 3] {
    [
        Case {
            name: "A.1",
            input: vec![0x0b; 22],
            salt: range(0x00..=0x0c),
            info: range(0xf0..=0xf9),
            key: "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
            output: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf\
                     34007208d5b887185865",
        },
        Case {
            name: "A.2",
            input: range(0x00..=0x4f),
            salt: range(0x60..=0xaf),
            info: range(0xb0..=0xff),
            key: "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
            output: "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c\
                     59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71\
                     cc30c58179ec3e87c14c01d5c1f3434f1d87",
        },
        Case {
            name: "A.3",
            input: vec![0x0b; 22],
            salt: vec![],
            info: vec![],
            key: "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
            output: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d\
                     9d201395faa4b61a96c8",
        },
    ]
}

fn expanded(
    t: &Test,
    call: &str,
    key: &[u8; 32],
    info: &[u8],
    length: usize,
) -> Called<Result<Bytes, TooLong>> {
    t.call(format!("expand({call}, {length})"), || {
        expand(key, info, length).map(Bytes)
    })
}

#[test]
fn the_standards_own_cases() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "The three cases with SHA-256 that the standard's authors published come out to the bit",
        "RFC 5869, appendix A.1 to A.3"
    )
    .test(async |t| {
        for case in cases() {
            let name = case.name;
            let key = t
                .call(format!("extract of case {name}"), || {
                    extract(&case.salt, &case.input)
                })
                .value();
            t.see(format!("extract of case {name}"), hex(&key))
                .is(case.key.to_owned());
            let length = case.output.len() / 2;
            t.call(format!("expand of case {name}"), || {
                expand(&key, &case.info, length).map(|bytes| hex(&bytes))
            })
            .gives(Ok(case.output.to_owned()));
            t.call(format!("hkdf of case {name}"), || {
                hkdf(&case.input, &case.salt, &case.info, length).map(|bytes| hex(&bytes))
            })
            .gives(Ok(case.output.to_owned()));
        }
    });
}

/// What the crate gives.
fn by_the_crate(input: &[u8], salt: &[u8], info: &[u8], length: usize) -> Result<Bytes, TooLong> {
    let mut output = vec![0; length];
    let hkdf = Hkdf::<Sha256>::new(Some(salt), input);
    match hkdf.expand(info, &mut output) {
        Ok(()) => Ok(Bytes(output)),
        Err(_) => Err(TooLong { length }),
    }
}

#[test]
fn as_the_crate_does_it() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "Secrets, salts and infos of all lengths give what the crate hkdf gives",
        "RFC 5869, section 2"
    )
    .test(async |t| {
        let some = |first: u8, length: usize| -> Vec<u8> {
            (0..length)
                .map(|place| first.wrapping_add(place as u8))
                .collect()
        };
        for length in (0..=70).chain([127, 128, 129, 255, 256, 257, 1000]) {
            for (input, salt, info) in [
                (some(1, length), some(2, 16), some(3, 5)),
                (some(1, 32), some(2, length), some(3, 5)),
                (some(1, 32), some(2, 16), some(3, length)),
                (some(1, 32), vec![], some(0, length)),
            ] {
                t.call(
                    format!(
                        "hkdf of {} bytes, with a salt of {} and an info of {}, to 80",
                        input.len(),
                        salt.len(),
                        info.len()
                    ),
                    || hkdf(&input, &salt, &info, 80).map(Bytes),
                )
                .gives(by_the_crate(&input, &salt, &info, 80));
            }
        }
        // Without a salt, and with a salt of zeros, it is the same.
        let zeros = t
            .call("extract with a salt of 32 zeros", || {
                extract(&[0; 32], b"x")
            })
            .value();
        t.call("extract without a salt", || extract(b"", b"x"))
            .gives(zeros);
        let all = hkdf(b"secret", b"salt", b"info", LONGEST_OUTPUT).unwrap_or_default();
        for length in (0..=100).chain([2048, 8127, 8128, 8129, 8159]) {
            t.call(
                format!("hkdf to {length} bytes, as what it has in common with hkdf to 8160,"),
                || {
                    let bytes = hkdf(b"secret", b"salt", b"info", length).unwrap_or_default();
                    bytes.len() == length && all.starts_with(&bytes)
                },
            )
            .gives(true);
        }
    });
}

#[test]
fn as_far_as_a_byte_counts() {
    claim!(
        STEP.invariant(4),
        "8,160 bytes can be had, and one more can't",
        "RFC 5869, section 2.3"
    )
    .test(async |t| {
        let key = extract(b"salt", b"secret");
        expanded(&t, "key, info", &key, b"info", 0).gives(Ok(Bytes(Vec::new())));
        for length in [1, 31, 32, 33, 8128, 8129, 8159, 8160] {
            expanded(&t, "key, info", &key, b"info", length)
                .gives(by_the_crate(b"secret", b"salt", b"info", length));
        }
        t.see("what TooLong says", TooLong { length: 8161 }.to_string())
            .is("8161 bytes, and 8160 is the most".to_owned());
        for length in [8161, 8192, 8193, 65_536, usize::MAX] {
            let error = Err(TooLong { length });
            expanded(&t, "key, info", &key, b"info", length).gives(error.clone());
            t.call(format!("hkdf to {length} bytes"), || {
                hkdf(b"secret", b"salt", b"info", length).map(Bytes)
            })
            .gives(error);
        }
    });
}

fn master(byte: u8) -> Master {
    Master::parse(&text_of_key(byte)).expect("32 bytes")
}

fn signed_for(t: &Test, master: &Master, purpose: &str) -> String {
    t.call(
        format!("derive(master, {purpose:?}), as what it signs,"),
        || derive(master, purpose).map(|key| key.sign("user", b"alice", TUESDAY)),
    )
    .value()
    .unwrap_or_default()
}

#[test]
fn no_purpose_opens_anothers() {
    claim!(
        STEP.invariant(5),
        "A cookie for one purpose doesn't open for another, however alike their names are",
        "ASVS 5.0, 11.2.1; CWE-323"
    )
    .test(async |t| {
        let long = "long".repeat(100);
        let purposes = [
            "session",
            "reset link",
            "csrf",
            "",
            "s",
            "sessio",
            "sessions",
            "Session",
            "session ",
            " session",
            "session\0",
            "session\u{1}",
            "\u{e9}",
            &long,
            &long[..399],
        ];
        let texts: Vec<_> = purposes
            .iter()
            .map(|purpose| signed_for(&t, &master(1), purpose))
            .collect();
        for (place, purpose) in purposes.iter().enumerate() {
            for (other, text) in texts.iter().enumerate() {
                let opened = t.call(
                    format!(
                        "open with the key for {purpose:?} of a cookie for {:?}",
                        purposes[other]
                    ),
                    || {
                        let key = derive(&master(1), purpose);
                        key.map(|key| key.open("user", text, TUESDAY, 60, bytes))
                    },
                );
                let expected = if other == place {
                    Ok(Bytes(b"alice".to_vec()))
                } else {
                    Err(Error::Signature)
                };
                opened.gives(Ok::<_, KeyError>(expected));
            }
        }
    });
}

#[test]
fn each_secret_has_keys_of_its_own() {
    claim!(
        STEP.invariants(&[6, 7]),
        "A purpose's key is HKDF's 32 bytes for it: the same at each server, and another with another secret",
        "RFC 5869, section 3.2"
    )
    .test(async |t| {
        let text = signed_for(&t, &master(1), "session");
        for byte in [1, 2, 255, 1] {
            t.see(
                format!("whether the secret of 32 times {byte} signs like that of 32 times 1"),
                signed_for(&t, &master(byte), "session") == text,
            )
            .is(byte == 1);
        }
        let long = Master::parse(&encode(&[1; 33])).expect("33 bytes");
        t.see(
            "whether a secret with a byte more signs alike",
            signed_for(&t, &long, "session") == text,
        )
        .is(false);
        // The secret itself signs nothing.
        t.see(
            "whether the secret signs like the key for \"session\"",
            key(1).sign("user", b"alice", TUESDAY) == text,
        )
        .is(false);
        for (secret, purpose) in [
            (&[1; 32][..], "session"),
            (&[1; 33], "csrf"),
            (&[9; 64], ""),
            // More than a block of SHA-256.
            (&[9; 65], "session"),
            (&[8; 1000], "session"),
        ] {
            let bytes = by_the_crate(secret, b"", purpose.as_bytes(), 32);
            let bytes = bytes.map(|Bytes(bytes)| encode(&bytes)).unwrap_or_default();
            let expected = signed_cookies::Key::parse(&bytes).expect("32 bytes");
            let secret = Master::parse(&encode(secret)).expect("32 bytes or more");
            t.see(
                format!("what the key for {purpose:?} signs"),
                signed_for(&t, &secret, purpose),
            )
            .is(expected.sign("user", b"alice", TUESDAY));
        }
        let shown = format!("{:?}", master(b'Z'));
        t.see("format!(\"{:?}\") of a secret of 32 times `Z`", shown)
            .must("nothing of the secret", |it| {
                !it.contains("ZZ") && !it.contains("90, 90") && !it.contains("Wlpa")
            });
        for bytes in [0, 31] {
            let short = Master::parse(&encode(&vec![1; bytes])).map(drop);
            t.see(format!("a secret of {bytes} bytes"), short)
                .is(Err(KeyError::TooShort { bytes }));
        }
    });
}
