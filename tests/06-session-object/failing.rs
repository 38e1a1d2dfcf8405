//! What must hold, wherever the store fails.

use harness::Test;
use memory_store::StoreError;
use session_object::{merge, save_once};

use crate::contested::{Contested, Rival, after, ours, with_ours};
use crate::failing_store::{FailingStore, Fault, Faults, at_each_call};
use crate::records::NOW;

/// The function that is tried.
#[derive(Debug, Clone, Copy)]
pub enum Function {
    SaveOnce,
    Merge,
}

/// Lets each call of the function fail in each way. The store's own error must come back, no call must
/// follow it, and in the record must be what the rivals did, and our list if its save was done.
pub async fn fails_as_the_store_does(t: &Test, function: Function, rivals: &[Rival]) {
    at_each_call(async |fault, number| {
        let (contested, key, loaded) = Contested::by(rivals).await;
        let (faults, store): (Faults, FailingStore<Contested>) = Faults::around(contested.clone());
        let what = format!(
            "{function:?}, where before its saves come {rivals:?}, and its call number {number} \
             fails: {fault}"
        );
        faults.arm(fault, number);
        let answer: Result<(), StoreError> = match function {
            Function::SaveOnce => save_once(&store, &key, loaded, &ours(), NOW)
                .await
                .map(drop),
            Function::Merge => merge(&store, &key, loaded, &ours(), NOW).await.map(drop),
        };
        let log = faults.disarm();
        let expected = log.failed.map_or(Ok(()), |_| Err(fault.error()));
        t.see(format!("the answer of {what}"), format!("{answer:?}"))
            .is(format!("{expected:?}"));
        if log.failed.is_some() {
            let through = if fault == Fault::AnswerLost {
                number
            } else {
                number - 1
            };
            t.see(
                format!("the calls that got through of {what}"),
                contested.calls(),
            )
            .is(through);
        }
        let came = rivals.len().min(contested.saves());
        let others = after(&rivals[..came]);
        let saved = log.done.len();
        t.see(format!("the saves that were done of {what}"), saved)
            .must("one at most", |it| *it <= 1);
        let expected = if saved == 1 {
            others.map(with_ours)
        } else {
            others
        };
        t.see(
            format!("the record after {what}"),
            contested.kept(&key).await,
        )
        .is(expected);
        log
    })
    .await;
}
