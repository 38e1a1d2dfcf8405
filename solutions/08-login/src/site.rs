//! The routes.

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
use memory_store::{Clock, SessionStore};
use session_layer::{SessionLayer, Settings, forbid_storing};

use crate::state::Site;
use crate::{Users, confirm, login, logout, shop, tutorial};

/// The tutorial's app at the root, and a login with passwords under `/account`.
pub fn app<S: SessionStore>(store: S, clock: Clock, settings: Settings, users: Users) -> Router {
    let site = Site {
        users,
        clock: clock.clone(),
    };
    // ANCHOR: routes
    let account = Router::new()
        .route("/", get(confirm::overview))
        .route("/login", get(login::form).post(login::log_in))
        .route("/forgot", post(login::forgot))
        .route("/logout", post(logout::log_out))
        .route("/confirm", get(confirm::form).post(confirm::confirm))
        .route("/email", post(confirm::change_email))
        .layer(from_fn(private))
        .with_state(site);
    // ANCHOR_END: routes
    Router::new()
        .route("/", get(shop::start))
        .route("/basket", post(shop::add))
        .route("/slow", get(shop::slow))
        .route("/login", get(tutorial::login))
        .route("/logout", get(tutorial::logout))
        .route("/profile", get(tutorial::profile))
        .nest("/account", account)
        .layer(SessionLayer::new(store, clock, settings))
}

// ANCHOR: private
/// No cache may keep what lies under `/account`, the browser's own included (ASVS 5.0, 14.3.2): the
/// Back button would show it after the logout.
async fn private(request: Request, next: Next) -> Response {
    // step 4: a page for its owner
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    response
}
// ANCHOR_END: private
