//! Ends what a program has started, and what that has started, wherever it has gone.
//!
//! A process can leave its group, and outlive the one that has started it. While grading, such an orphan becomes
//! ours: it is a child of this process that this process hasn't started.

use std::collections::BTreeSet;
use std::io;
use std::sync::{Mutex, PoisonError};

use tokio::process::{Child, Command};

/// The programs that this process has started, and that haven't been given up.
static STARTED: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Starts a program, so that it isn't taken for an orphan.
///
/// # Errors
///
/// It can't be started.
pub fn start(command: &mut Command) -> io::Result<Child> {
    // Who looks for orphans meanwhile would find it without a name.
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    let child = command.spawn()?;
    started.extend(child.id());
    Ok(child)
}

/// A program that has ended.
pub fn forget(id: u32) {
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    started.remove(&id);
}

/// Ends this program and all that comes of it.
pub fn end(id: u32) {
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    started.remove(&id);
    #[cfg(target_os = "linux")]
    linux::end_orphans(&started, id);
}

#[cfg(target_os = "linux")]
pub use linux::adopt_orphans;

/// No other system gives orphans to anybody but its first process.
#[cfg(not(target_os = "linux"))]
pub fn adopt_orphans() {}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread::sleep;
    use std::time::Duration;

    use rustix::process::{
        Pid, Signal, WaitOptions, getpid, kill_process, set_child_subreaper, waitpid,
    };

    /// How often they are looked for: each time, those that are there may have started others.
    const TRIES: usize = 500;

    static ADOPTS: AtomicBool = AtomicBool::new(false);

    /// From now on, orphans of what this process starts become its own.
    pub fn adopt_orphans() {
        let adopts = set_child_subreaper(Some(getpid())).is_ok();
        ADOPTS.store(adopts, Ordering::Relaxed);
    }

    /// Ends every child that isn't among those that were started, with what comes of it, until none is left.
    /// `given_up` is collected by who has started it.
    pub fn end_orphans(started: &BTreeSet<u32>, given_up: u32) {
        if !ADOPTS.load(Ordering::Relaxed) {
            return;
        }
        for _ in 0..TRIES {
            let mut is_over = true;
            for Process { id, is_dead } in orphans(started) {
                let Some(pid) = pid(id) else { continue };
                if !is_dead {
                    let _ = kill_process(pid, Signal::KILL);
                    is_over = false;
                } else if id != given_up {
                    // It stays on the books until its parent asks for it. Of others' children we don't hear.
                    let _ = waitpid(Some(pid), WaitOptions::NOHANG);
                }
            }
            if is_over {
                return;
            }
            sleep(Duration::from_millis(1));
        }
    }

    /// A process that is to end.
    struct Process {
        id: u32,
        /// It has ended, and hasn't been asked for.
        is_dead: bool,
    }

    /// Our children that we haven't started, and theirs.
    fn orphans(started: &BTreeSet<u32>) -> Vec<Process> {
        let mut of_parent: BTreeMap<u32, Vec<Process>> = BTreeMap::new();
        for (parent, process) in processes() {
            of_parent.entry(parent).or_default().push(process);
        }
        let mut found = of_parent.remove(&std::process::id()).unwrap_or_default();
        found.retain(|it| !started.contains(&it.id));
        let mut next = 0;
        while let Some(process) = found.get(next) {
            found.extend(of_parent.remove(&process.id).unwrap_or_default());
            next += 1;
        }
        found
    }

    /// Every process, with its parent's ID.
    fn processes() -> Vec<(u32, Process)> {
        let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
        let ids = entries.filter_map(|it| it.file_name().to_str()?.parse().ok());
        ids.filter_map(process).collect()
    }

    fn process(id: u32) -> Option<(u32, Process)> {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // Its name stands in brackets, and may have brackets in it.
        let (_, after) = stat.rsplit_once(')')?;
        let mut words = after.split_whitespace();
        let is_dead = matches!(words.next()?, "Z" | "X");
        Some((words.next()?.parse().ok()?, Process { id, is_dead }))
    }

    fn pid(id: u32) -> Option<Pid> {
        Pid::from_raw(i32::try_from(id).ok()?)
    }
}
