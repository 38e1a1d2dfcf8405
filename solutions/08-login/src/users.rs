//! Who has an account, and what their passwords are compared with.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{self, PasswordHasher, PasswordVerifier};
use argon2::{Argon2, Params};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// How many passwords are compared at the same time. Each takes 19 MiB and a core.
const AT_ONCE: usize = 4;

// ANCHOR: unusable
/// The hash of a password that opens nothing, with the parameters of [`hash_password`].
pub(crate) const UNUSABLE_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$nPD9v0x0YGKyab3rOInj/g$caBpJOdLz1gHiu98LCaBGL+YSiseRDkmq6kMwrkyHsk";
// ANCHOR_END: unusable

/// The accounts of a site. Clones are the same table.
#[derive(Clone)]
pub struct Users(Arc<Table>);

struct Table {
    users: Mutex<HashMap<String, User>>,
    work: AtomicU64,
    permits: Semaphore,
}

struct User {
    hash: String,
    email: String,
}

// ANCHOR: hash_password
/// What to keep in place of a password: argon2id with the crate's parameters (19 MiB, two passes), a
/// salt of its own, and all of that in the text, as in `$argon2id$v=19$m=19456,t=2,p=1$…`.
///
/// # Errors
///
/// The system gives no randomness for the salt, or the password has 4 GiB or more.
pub fn hash_password(password: &str) -> password_hash::Result<String> {
    // step 2: compare passwords
    let hash = Argon2::default().hash_password(password.as_bytes())?;
    Ok(hash.to_string())
}
// ANCHOR_END: hash_password

impl Users {
    /// A table with these names, and what [`hash_password`] gave for their passwords.
    pub fn new(accounts: &[(&str, &str)]) -> Self {
        let user = |&(name, hash): &(&str, &str)| {
            let (hash, email) = (hash.to_owned(), format!("{name}@shop.example"));
            (name.to_owned(), User { hash, email })
        };
        Self(Arc::new(Table {
            users: Mutex::new(accounts.iter().map(user).collect()),
            work: AtomicU64::new(0),
            permits: Semaphore::new(AT_ONCE),
        }))
    }

    // ANCHOR: check
    /// Whether this is the password of the account with this name. A name without an account costs as much
    /// as one that has one, or its answer would come sooner and say so.
    pub fn check(&self, name: &str, password: &str) -> bool {
        // step 2: compare passwords
        let known = self.hash_of(name);
        let hash = known.as_deref().unwrap_or(UNUSABLE_HASH);
        let fits = self.fits(password, hash);
        fits && known.is_some()
    }
    // ANCHOR_END: check

    // ANCHOR: background
    /// [`check`](Self::check), on a thread that may take its time.
    pub async fn check_in_background(&self, name: &str, password: &str) -> bool {
        let Ok(_permit) = self.0.permits.acquire().await else {
            return false;
        };
        let (users, name, password) = (self.clone(), name.to_owned(), password.to_owned());
        let check = spawn_blocking(move || users.check(&name, &password));
        check.await.unwrap_or(false)
    }
    // ANCHOR_END: background

    // ANCHOR: given
    /// What the password of the account with this name was hashed to.
    pub(crate) fn hash_of(&self, name: &str) -> Option<String> {
        self.users().get(name).map(|user| user.hash.clone())
    }

    /// Whether the password has this hash. It takes about as long as hashing it did. Every comparison goes
    /// through here, where its cost is counted.
    pub(crate) fn fits(&self, password: &str, hash: &str) -> bool {
        let Ok(hash) = PasswordHash::new(hash) else {
            return false;
        };
        let Ok(cost) = Params::try_from(&hash) else {
            return false;
        };
        let work = u64::from(cost.m_cost()) * u64::from(cost.t_cost());
        self.0.work.fetch_add(work, Ordering::Relaxed);
        let compared = Argon2::default().verify_password(password.as_bytes(), &hash);
        compared.is_ok()
    }
    // ANCHOR_END: given

    /// What the comparisons so far have cost: the KiB that were filled, times the passes over them.
    pub fn work(&self) -> u64 {
        self.0.work.load(Ordering::Relaxed)
    }

    /// The address of the account with this name.
    pub fn email(&self, name: &str) -> Option<String> {
        self.users().get(name).map(|user| user.email.clone())
    }

    /// Gives the account with this name another address, if there is one.
    pub fn set_email(&self, name: &str, email: &str) {
        if let Some(user) = self.users().get_mut(name) {
            email.clone_into(&mut user.email);
        }
    }

    fn users(&self) -> MutexGuard<'_, HashMap<String, User>> {
        self.0.users.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
