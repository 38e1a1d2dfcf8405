//! Keys that change: a ring of them, a key for each purpose, sealed cookies, and tokens.
//!
//! The first half is about signatures: [`Ring`] signs with the newest key and opens with all, [`derive`] makes
//! a key for each purpose, and [`FlaskRing`] does what Flask does. The second half hides the value, with
//! [`SealKey`]; ends sessions, with [`Epochs`]; and opens the tokens of others, with [`JwtRing`] and
//! [`Expected`].

mod account;
mod api;
mod app;
mod careless;
mod claims;
mod crowd;
mod epochs;
mod flask_ring;
mod header;
mod hkdf;
mod jwt;
mod jwt_error;
mod jwt_key;
mod leak;
mod naive;
mod nonce;
mod page;
mod renew;
mod report;
mod retire;
mod ring;
mod ring_error;
mod rsa;
mod seal;
mod seal_error;
mod shop;
mod strict;

pub use account::account;
pub use api::api;
pub use app::app;
pub use careless::Careless;
pub use claims::{Expected, check_audience, check_times, time_claim};
pub use crowd::{DAYS, Strategy, VISITORS, logged_out, table};
pub use epochs::{Down, Epochs, Login, MemoryEpochs, current};
pub use flask_ring::{EmptyKey, FlaskRing};
pub use header::one_cookie;
pub use hkdf::{LONGEST_OUTPUT, Master, TooLong, derive, expand, extract, hkdf};
pub use jwt::{Header, Jwt, JwtParts, LONGEST_TOKEN, open_jwt, read_header, split_jwt};
pub use jwt_error::JwtError;
pub use jwt_key::{JwtKey, JwtKeyError, JwtRing, SHORTEST_SECRET};
pub use leak::{LEAKED_KEY, repository};
pub use naive::Naive;
pub use nonce::{read_other, xor_of_texts};
pub use renew::renewal;
pub use report::{jwt_report, named_key};
pub use retire::{has_retired, retirement_of};
pub use ring::{Opened, Ring, RingKey};
pub use ring_error::RingError;
pub use rsa::PublicKey;
pub use seal::{NONCE, SealKey, TAG, associated};
pub use seal_error::SealError;
pub use shop::{FORTNIGHT, renewing_shop, shop};
pub use strict::strict_object;
