//! A session as its handlers see it: a list of changes to a record, and how they are merged into what
//! the record is by then.

mod change;
mod console;
mod finite;
mod id_change;
mod merge;
mod session;
mod updater;

pub use change::{Change, Changes};
pub use console::Console;
pub use id_change::IdChange;
pub use merge::{Attempt, Merged, merge, save_once};
pub use session::{Pending, Session};
pub use updater::Updater;
