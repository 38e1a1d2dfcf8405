//! Write `delete`: the record is gone, and no save brings it back.

use harness::{Step, claim};

use crate::common::*;
use crate::store_contract;

const STEP: Step = CHAPTER.step(4, "Delete for good");

#[test]
fn removes_one_record_and_no_other() {
    claim!(
        STEP.invariants(&[1, 2, 3]),
        "A deleted record is gone, the others stay, and deleting twice is no error",
        "ASVS 5.0, 7.4.1"
    )
    .test(async |t| store_contract::delete_removes_one_record(&t, store()).await);
}

#[test]
fn a_late_save_does_not_bring_it_back() {
    claim!(
        STEP.invariant(4),
        "A save that was loaded before the deletion and comes after it changes nothing",
        "CVE-2025-46336"
    )
    .test(async |t| store_contract::save_never_revives_what_was_deleted(&t, store()).await);
}

#[test]
fn a_version_is_never_used_twice() {
    claim!(
        STEP.invariant(5),
        "A version of a deleted record doesn't fit the record that has its key later",
        "the contract"
    )
    .test(async |t| store_contract::a_version_belongs_to_one_record(&t, store()).await);
}

#[test]
fn two_hundred_cannot_save_what_one_deletes() {
    claim!(
        STEP.invariant(4),
        "While two hundred save and one deletes, the record is gone when all are done",
        "CWE-362"
    )
    .test(async |t| store_contract::a_crowd_cannot_save_what_one_deletes(&t, store()).await);
}
