//! The end of every session of one user: a number on the server, which each login carries a copy of.

use std::collections::HashMap;
use std::fmt::{self, Debug, Display, Formatter};
use std::sync::{Mutex, MutexGuard, PoisonError};

// ANCHOR: types
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
// ANCHOR_END: types

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

// ANCHOR: epochs
impl Epochs for MemoryEpochs {
    fn epoch(&self, user: &str) -> Result<u64, Down> {
        // step 8: look the epoch up
        Ok(self.lock().get(user).copied().unwrap_or(0))
    }

    fn end_all(&self, user: &str) -> Result<u64, Down> {
        // step 8: begin the next epoch under one lock
        let mut epochs = self.lock();
        let epoch = epochs.entry(user.to_owned()).or_default();
        *epoch = epoch.saturating_add(1);
        Ok(*epoch)
    }
}
// ANCHOR_END: epochs

// ANCHOR: login
impl Login {
    /// The bytes to seal.
    pub fn to_bytes(&self) -> Vec<u8> {
        // step 8: write epoch and user
        format!("{}.{}", self.epoch, self.user).into_bytes()
    }

    /// The login with these bytes, as [`to_bytes`](Self::to_bytes) writes them.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        // step 8: read epoch and user
        let (epoch, user) = std::str::from_utf8(bytes).ok()?.split_once('.')?;
        let login = Self {
            user: user.to_owned(),
            epoch: epoch.parse().ok()?,
        };
        (login.to_bytes() == bytes).then_some(login)
    }
}

/// The login that a request came with, if it is still one: its epoch is the user's. Asks the store once
/// for a login, and not at all for a stranger.
///
/// # Errors
///
/// [`Down`], where it can't be told.
pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    // step 8: ask whether the login's epoch is over
    match login {
        Some(login) if login.epoch == epochs.epoch(&login.user)? => Ok(Some(login)),
        _ => Ok(None),
    }
}
// ANCHOR_END: login
