//! Sessions in Redis: a store that many servers share, and the records of Flask-Session beside it.

mod connect;
mod flask;
mod key;
mod link;
mod scripts;
mod store;
mod value;

pub use connect::{OpenError, place};
pub use flask::{FlaskId, FlaskSession, FlaskSessions, Told, flask_app};
pub use key::redis_key;
pub use scripts::save_script;
pub use store::{Options, RedisStore};
pub use value::{Damage, lifetime, new_version, read_value, write_value};
