//! Session IDs: three kinds that can be guessed, one that can't, and the key that a store keeps.

mod attack;
mod game;
mod guesses;
mod id;
mod key;
mod shop;
mod weak;

pub use attack::{predict_clock, predict_counter, predict_lcg};
pub use game::app;
pub use guesses::seconds_to_a_hit;
pub use id::{ParseError, SessionId};
pub use key::{StoreKey, log_line};
pub use shop::{Ids, Shop};
pub use weak::{Clock, Counter, Lcg, decode, encode, next_state, output};
