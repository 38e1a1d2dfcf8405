//! The end of every session of one user: a number on the server, which each login carries a copy of.

use std::collections::HashMap;
use std::fmt::{self, Debug, Display, Formatter};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The store doesn't answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Down;

/// The epochs of all users. An epoch begins with each "log out everywhere", and never comes back.
pub trait Epochs: Send + Sync {
    /// The epoch of a user; 0 for one who has ended none.
    ///
    /// # Errors
    ///
    /// [`Down`].
    fn epoch(&self, user: &str) -> Result<u64, Down>;

    /// Begins the next epoch of a user, and gives its number: what was logged in before has ended.
    ///
    /// # Errors
    ///
    /// [`Down`].
    fn end_all(&self, user: &str) -> Result<u64, Down>;
}

/// What a sealed login holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Who logged in.
    pub user: String,
    /// The user's epoch at that time.
    pub epoch: u64,
}

/// Epochs in memory. Its `Debug` shows their number, where no one else holds the lock.
#[derive(Default)]
pub struct MemoryEpochs(Mutex<HashMap<String, u64>>);

impl Display for Down {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("the store doesn't answer")
    }
}

impl std::error::Error for Down {}

impl Debug for MemoryEpochs {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self.0.try_lock() {
            Ok(epochs) => {
                f.write_str("Epochs")?;
                write!(f, "({})", epochs.len())
            }
            Err(_) => f.write_str("(in use)"),
        }
    }
}

impl MemoryEpochs {
    /// A lock that was held in a panic is still good: each change is one insertion.
    pub(crate) fn lock(&self) -> MutexGuard<'_, HashMap<String, u64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Epochs for MemoryEpochs {
    fn epoch(&self, user: &str) -> Result<u64, Down> {
        todo!("step 8: look the epoch up")
    }

    fn end_all(&self, user: &str) -> Result<u64, Down> {
        todo!("step 8: begin the next epoch under one lock")
    }
}

impl Login {
    /// The bytes to seal.
    pub fn to_bytes(&self) -> Vec<u8> {
        todo!("step 8: write epoch and user")
    }

    /// The login with these bytes, as [`to_bytes`](Self::to_bytes) writes them.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        todo!("step 8: read epoch and user")
    }
}

/// The login that a request came with, if it is still one: its epoch is the user's. Asks the store once
/// for a login, and not at all for a stranger.
///
/// # Errors
///
/// [`Down`], where it can't be told.
pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    todo!("step 8: ask whether the login's epoch is over")
}
