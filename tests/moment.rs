//! Finds the moment in which a lock is free, between two that should have been one.
//!
//! What a `Debug` shows is written to where the test wants it, and the lock that it is behind is held
//! meanwhile. So a test can hold that lock for as long as it likes, and can try it without waiting for it.

use std::fmt::{self, Debug, Write};
use std::hint;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use std::time::{Duration, Instant};

/// So long that whoever waits for a lock has gone to sleep.
const ASLEEP: Duration = Duration::from_micros(50);

/// So long that a deed that doesn't wait for a lock has ended, also on a busy machine.
#[allow(dead_code)]
const A_WHILE: Duration = Duration::from_millis(50);

/// How often two threads have to meet. Of five times that they do, a gap that is there is found four times: it
/// stays unseen in one test of three thousand.
const MEETINGS: u32 = 5;

/// So long that a thread that has a processor has done all that it does between two locks.
const QUICK: Duration = Duration::from_micros(500);

/// How long it is tried at the most. On a busy machine, one thread is often through before the other one
/// gets a turn.
const LONGEST: Duration = Duration::from_secs(2);

/// Tries something until its two threads have met often enough, or it says what is wrong. It says as well
/// whether they met.
// Not every chapter with this file needs it.
#[allow(dead_code)]
pub fn until_they_met<T>(mut once: impl FnMut() -> (bool, Option<T>)) -> Option<T> {
    until_they_met_in(1, |_| once())
}

/// The same for deeds that may take three locks where one would do: what is wrong then may show in only one of
/// the gaps, so each gets its turn, and as many meetings. It takes no longer at the most.
// Not every chapter with this file needs it.
#[allow(dead_code)]
pub fn until_they_met_in_each_gap<T>(once: impl FnMut(u32) -> (bool, Option<T>)) -> Option<T> {
    until_they_met_in(2, once)
}

fn until_they_met_in<T>(gaps: u32, mut once: impl FnMut(u32) -> (bool, Option<T>)) -> Option<T> {
    let begun = Instant::now();
    let mut met = 0;
    while begun.elapsed() < LONGEST {
        let (have_met, wrong) = once(met % gaps);
        met += u32::from(have_met);
        if wrong.is_some() || met == gaps * MEETINGS {
            return wrong;
        }
    }
    None
}

/// Runs `deed` on another thread, and `between` on this one: in a moment in which the deed has let go of the
/// lock behind `shown`, or after the deed. The first thing that is written of `shown` with the lock held is
/// `first`. What both gave is returned, and whether the deed was seen with the lock, and could
/// be watched all the time.
// Not every chapter with this file needs it.
#[allow(dead_code)]
pub fn in_between<A: Send, B>(
    shown: &(impl Debug + Sync),
    first: &str,
    deed: impl FnOnce() -> A + Send,
    between: impl FnOnce() -> B,
) -> (A, B, bool) {
    in_gap(0, shown, first, deed, between)
}

/// The same in a later moment: so many times before, the deed has let go of the lock and wanted it again.
pub fn in_gap<A: Send, B>(
    gap: u32,
    shown: &(impl Debug + Sync),
    first: &str,
    deed: impl FnOnce() -> A + Send,
    between: impl FnOnce() -> B,
) -> (A, B, bool) {
    let [held, begun, ended] = [const { AtomicBool::new(false) }; 3];
    thread::scope(|scope| {
        let deed = scope.spawn(|| {
            wait_for(&held);
            begun.store(true, SeqCst);
            let done = catch_unwind(AssertUnwindSafe(deed));
            ended.store(true, SeqCst);
            done
        });
        // The lock is held until the deed waits for it. One that has waited wakes others as it lets go,
        // and that takes it a moment.
        look(shown, first, || {
            held.store(true, SeqCst);
            wait_for(&begun);
            thread::sleep(ASLEEP);
        });
        // The deed takes the lock, and lets go of it. Then it is held until the deed waits again.
        let (mut have_met, mut undisturbed) = (false, true);
        for _ in 0..=gap {
            undisturbed &= spin_while(|| !ended.load(SeqCst) && look(shown, first, || {}));
            have_met |= !ended.load(SeqCst);
            undisturbed &=
                spin_while(|| !ended.load(SeqCst) && !look(shown, first, || spin(ASLEEP)));
        }
        let between = between();
        let done = deed.join().expect("its panics are caught");
        let done = done.unwrap_or_else(|panic| resume_unwind(panic));
        (done, between, have_met && undisturbed)
    })
}

/// Runs `deed` on another thread, while this one holds the lock behind `shown`. It is let go of when the deed
/// has waited for it for a while, or has ended without.
// Not every chapter with this file needs it.
#[allow(dead_code)]
pub fn while_held<A: Send>(
    shown: &(impl Debug + Sync),
    first: &str,
    deed: impl FnOnce() -> A + Send,
) -> A {
    let [begun, ended] = [const { AtomicBool::new(false) }; 2];
    thread::scope(|scope| {
        let mut running = None;
        look(shown, first, || {
            running = Some(scope.spawn(|| {
                begun.store(true, SeqCst);
                let done = catch_unwind(AssertUnwindSafe(deed));
                ended.store(true, SeqCst);
                done
            }));
            wait_for(&begun);
            let since = Instant::now();
            while !ended.load(SeqCst) && since.elapsed() < A_WHILE {
                thread::sleep(ASLEEP);
            }
        });
        let running = running.expect("the lock was free");
        let done = running.join().expect("its panics are caught");
        done.unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Does something while the lock behind `shown` is held, if it is free. Whether it was.
fn look(shown: &impl Debug, first: &str, meanwhile: impl FnOnce()) -> bool {
    let meanwhile = Some(meanwhile);
    let mut page = Page { first, meanwhile };
    // The page refuses what is written after its first word, and so nothing else is shown.
    let _ = write!(page, "{shown:?}");
    page.meanwhile.is_none()
}

struct Page<'a, F> {
    first: &'a str,
    meanwhile: Option<F>,
}

impl<F: FnOnce()> Write for Page<'_, F> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text != self.first {
            return Ok(());
        }
        if let Some(meanwhile) = self.meanwhile.take() {
            meanwhile();
        }
        Err(fmt::Error)
    }
}

fn wait_for(flag: &AtomicBool) {
    while !flag.load(SeqCst) {
        thread::yield_now();
    }
}

/// Spins as long as it should. Where that takes long, the other thread may need this processor, and gets it; what
/// it does meanwhile goes unseen. Whether that was never so.
fn spin_while(mut go_on: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    let mut undisturbed = true;
    while go_on() {
        if begun.elapsed() < QUICK {
            hint::spin_loop();
        } else {
            undisturbed = false;
            thread::yield_now();
        }
    }
    undisturbed
}

/// Sleeping would take longer.
fn spin(time: Duration) {
    let begun = Instant::now();
    while begun.elapsed() < time {
        hint::spin_loop();
    }
}
