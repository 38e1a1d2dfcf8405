//! The app: chapter 08's, and the pages for one's sessions.

use axum::Router;
use login::Users;
use memory_store::Clock;
use session_layer::{SessionLayer, Settings};

use crate::SqliteStore;
use crate::devices::{Devices, add_devices};

/// Chapter 08's app on this store, with `/account/sessions` beside it.
pub fn app(store: SqliteStore, clock: Clock, settings: Settings, users: Users) -> Router {
    let devices = Devices::new(store.clone(), clock.clone(), settings.cookie_name());
    let sessions = SessionLayer::new(store.clone(), clock.clone(), settings.clone());
    let login = login::app(store, clock, settings, users);
    login.merge(add_devices(devices).layer(sessions))
}
