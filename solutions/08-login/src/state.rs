//! What the handlers share.

use memory_store::Clock;

use crate::users::Users;

// ANCHOR: site
/// What the handlers of the account share.
#[derive(Clone)]
pub struct Site {
    /// Who has an account.
    pub users: Users,
    /// What time it is.
    pub clock: Clock,
}
// ANCHOR_END: site
