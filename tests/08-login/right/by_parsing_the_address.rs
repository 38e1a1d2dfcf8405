//! Reads `next` as a URI, sets the header by hand, and confirms in another order.

pub fn safe_next(next: &str) -> &str {
    let is_safe = |uri: &axum::http::Uri| {
        let is_here = uri.scheme().is_none() && uri.authority().is_none();
        is_here && next.starts_with('/') && !uri.path().starts_with("//")
    };
    let is_plain = !next.starts_with("/\\") && next.bytes().all(|byte| byte.is_ascii_graphic());
    match next.parse() {
        Ok(uri) if is_safe(&uri) && is_plain => next,
        _ => HOME,
    }
}

async fn private(request: Request, next: Next) -> Response {
    use axum::response::IntoResponse;
    let response = next.run(request).await;
    ([(axum::http::header::CACHE_CONTROL, "no-store")], response).into_response()
}

pub async fn logout(session: Session) -> &'static str {
    if session.get::<serde_json::Value>("logged_in").is_some() {
        session.remove("logged_in");
    }
    "Logout success"
}

pub async fn profile(session: Session) -> &'static str {
    let logged_in: bool = session.get("logged_in").unwrap_or_default();
    if logged_in {
        "Profile page"
    } else {
        "User not logged in"
    }
}

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let fits = site
        .users
        .check_in_background(&account.name, &given.password);
    if fits.await {
        let confirmed = site.clock.now().seconds();
        session.insert(
            ACCOUNT,
            Account {
                confirmed,
                ..account
            },
        );
        session.cycle_id();
        return Redirect::to(HOME).into_response();
    }
    wrong(&account.name)
}

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    let to = if is_fresh(&account, site.clock.now()) {
        site.users.set_email(&account.name, &address.email);
        HOME
    } else {
        "/account/confirm"
    };
    Redirect::to(to)
}
