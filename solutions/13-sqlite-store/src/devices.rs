//! `/account/sessions`: where a user is signed in, and how they end it.

use axum::Router;
use axum::extract::{Form, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use login::{Account, is_fresh, signed_in};
use memory_store::{Clock, StoreError};
use serde::Deserialize;
use session_ids::StoreKey;
use session_layer::{SentId, Session, forbid_storing, sent_id};

use crate::{SqliteStore, pages};

/// Where the list is.
const HERE: &str = "/account/sessions";

/// What the handlers share.
#[derive(Debug, Clone)]
pub struct Devices {
    store: SqliteStore,
    clock: Clock,
    cookie_name: &'static str,
}

impl Devices {
    /// For sessions in this store, under a cookie of this name.
    pub fn new(store: SqliteStore, clock: Clock, cookie_name: &'static str) -> Self {
        Self {
            store,
            clock,
            cookie_name,
        }
    }
}

/// The routes. They need a session layer around them.
pub fn add_devices(devices: Devices) -> Router {
    Router::new()
        .route(HERE, get(overview))
        .route("/account/sessions/end", post(end_one))
        .route("/account/sessions/end-others", post(end_others))
        .layer(from_fn(private))
        .with_state(devices)
}

async fn private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    forbid_storing(response.headers_mut());
    response
}

/// `GET /account/sessions`: the sessions in which the visitor is signed in.
async fn overview(
    State(devices): State<Devices>,
    headers: HeaderMap,
    session: Session,
) -> Result<Response, Trouble> {
    let (account, mine) = devices.visitor(&headers, &session)?;
    let now = devices.clock.now();
    let all = devices.store.sessions_of(&account.name, now).await?;
    Ok(pages::sessions_page(&all, &mine, now).into_response())
}

/// Which session to end.
#[derive(Deserialize)]
struct Which {
    name: String,
}

// ANCHOR: end_one
/// `POST /account/sessions/end`: ends one of the visitor's sessions.
async fn end_one(
    State(devices): State<Devices>,
    headers: HeaderMap,
    session: Session,
    Form(which): Form<Which>,
) -> Result<Redirect, Trouble> {
    let (account, _) = devices.visitor(&headers, &session)?;
    devices.must_be_fresh(&account)?;
    devices
        .store
        .end_session(&account.name, &which.name)
        .await?;
    Ok(Redirect::to(HERE))
}

/// `POST /account/sessions/end-others`: ends all of the visitor's sessions but this one.
async fn end_others(
    State(devices): State<Devices>,
    headers: HeaderMap,
    session: Session,
) -> Result<Redirect, Trouble> {
    let (account, mine) = devices.visitor(&headers, &session)?;
    devices.must_be_fresh(&account)?;
    let store = &devices.store;
    store.end_other_sessions(&account.name, &mine).await?;
    Ok(Redirect::to(HERE))
}
// ANCHOR_END: end_one

impl Devices {
    /// Who is signed in, and the key of the session in which they ask.
    fn visitor(
        &self,
        headers: &HeaderMap,
        session: &Session,
    ) -> Result<(Account, StoreKey), Trouble> {
        match (signed_in(session), sent_id(headers, self.cookie_name)) {
            (Some(account), SentId::One(id)) => Ok((account, StoreKey::of(&id))),
            _ => Err(Trouble::NotSignedIn),
        }
    }

    /// A user who ends sessions has given the password just now (ASVS 5.0, 7.5.2): with a cookie alone,
    /// a thief could throw its owner out.
    fn must_be_fresh(&self, account: &Account) -> Result<(), Trouble> {
        if is_fresh(account, self.clock.now()) {
            Ok(())
        } else {
            Err(Trouble::NotFresh)
        }
    }
}

/// Why a visitor doesn't get what they asked for.
enum Trouble {
    /// They aren't signed in.
    NotSignedIn,
    /// It is too long ago that they gave their password.
    NotFresh,
    /// The store gave an error.
    Store(StoreError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        match self {
            Self::NotSignedIn => {
                Redirect::to("/account/login?next=/account/sessions").into_response()
            }
            Self::NotFresh => Redirect::to("/account/confirm").into_response(),
            Self::Store(error) => {
                eprintln!("sessions: {error}");
                (StatusCode::SERVICE_UNAVAILABLE, "Please come back later.").into_response()
            }
        }
    }
}
