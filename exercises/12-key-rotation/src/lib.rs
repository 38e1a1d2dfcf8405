//! Keys that change: a ring of them, a key for each purpose, sealed cookies, and tokens.

mod crowd;
mod flask_ring;
mod header;
mod hkdf;
mod leak;
mod renew;
mod retire;
mod ring;
mod ring_error;
mod shop;

pub use crowd::{DAYS, Strategy, VISITORS, logged_out, table};
pub use flask_ring::{EmptyKey, FlaskRing};
pub use header::one_cookie;
pub use hkdf::{LONGEST_OUTPUT, Master, TooLong, derive, expand, extract, hkdf};
pub use leak::{LEAKED_KEY, repository};
pub use renew::renewal;
pub use retire::{has_retired, retirement_of};
pub use ring::{Opened, Ring, RingKey};
pub use ring_error::RingError;
pub use shop::{FORTNIGHT, renewing_shop, shop};
