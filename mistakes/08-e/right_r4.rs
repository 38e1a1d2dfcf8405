//! `/account/logout`.

pub async fn log_out(session: Session) -> Response {
    let mut response = Redirect::to("/account/login").into_response();
    let (name, value) = FORGET;
    response
        .headers_mut()
        .insert(name, axum::http::HeaderValue::from_static(value));
    session.destroy();
    response
}

pub fn signed_in(session: &Session) -> Option<Account> {
    let value = session.get::<serde_json::Value>(ACCOUNT)?;
    serde_json::from_value(value).ok()
}

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let now = now.seconds();
    account.confirmed <= now && now - account.confirmed < FRESH
}

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if site.users.check_in_background(&account.name, &given.password).await {
        session.cycle_id();
        let now = site.clock.now();
        session.insert(ACCOUNT, Account { name: account.name, confirmed: now.seconds() });
        Redirect::to(HOME).into_response()
    } else {
        wrong(&account.name)
    }
}

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    let fresh = is_fresh(&account, site.clock.now());
    if fresh {
        site.users.set_email(&account.name, &address.email);
    }
    Redirect::to(if fresh { HOME } else { "/account/confirm" })
}
