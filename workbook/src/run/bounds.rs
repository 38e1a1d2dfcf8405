//! What a program may take of the machine.

use std::time::Duration;

/// The longest file that a program may write whose memory is bounded.
#[cfg(target_os = "linux")]
const LONGEST_FILE: u64 = 256 << 20;

/// What a program may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// By the clock. Then it is ended.
    pub time: Duration,
    /// Bytes of memory that it may ask for, on Linux; it gets no more. Then each of its files is bounded, too.
    pub memory: Option<u64>,
}

impl Bounds {
    /// So much time, and as much memory as there is.
    pub const fn within(time: Duration) -> Self {
        Self { time, memory: None }
    }
}

/// Bounds the memory of the program with this ID, and of those that it starts from now on.
#[cfg(target_os = "linux")]
pub fn bound_memory(id: u32, bytes: u64) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let pid = i32::try_from(id).ok().and_then(Pid::from_raw);
    let Some(pid) = pid else { return };
    let limit = |bytes| Rlimit {
        current: Some(bytes),
        maximum: Some(bytes),
    };
    // They fail where the program has ended already. What counts is what it asks for and can write to: address
    // space that is only set apart, as allocators do for each thread, does no harm.
    let _ = prlimit(Some(pid), Resource::Data, limit(bytes));
    let _ = prlimit(Some(pid), Resource::Fsize, limit(LONGEST_FILE));
}

/// No other system lets one program bound another.
#[cfg(not(target_os = "linux"))]
pub fn bound_memory(_: u32, _: u64) {}
