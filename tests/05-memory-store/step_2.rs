//! Write `create`: it keeps a record under a key that isn't there yet, and replaces none.

use harness::{Step, claim};

use crate::common::*;
use crate::store_contract;

const STEP: Step = CHAPTER.step(2, "Create a record, and replace none");

#[test]
fn a_key_can_be_created_once() {
    claim!(
        STEP,
        "A key that is there is taken, whatever the record",
        "the contract; ASVS 5.0, 7.2.3"
    )
    .test(async |t| store_contract::create_refuses_a_key_that_is_there(&t, store()).await);
}

#[test]
fn a_key_is_free_again_when_its_record_has_expired() {
    claim!(
        STEP,
        "An expired record doesn't stand in the way of a new one",
        "the contract"
    )
    .test(async |t| store_contract::create_takes_the_place_of_what_has_expired(&t, store()).await);
}

#[test]
fn of_two_hundred_at_once_one_creates() {
    claim!(
        STEP,
        "Of two hundred who create one key at the same moment, exactly one succeeds",
        "CWE-362"
    )
    .test(async |t| store_contract::of_a_crowd_one_creates(&t, store()).await);
}
