//! Shows the form again with a next that is safe already, keeps the values by taking the account out first,
//! and builds its answers by hand.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let next = safe_next(&given.next).to_owned();
    let fits = site.users.check_in_background(&given.name, &given.password);
    if !fits.await {
        return refused(&next);
    }
    if let Some(before) = session.get::<Account>(ACCOUNT) {
        session.remove(ACCOUNT);
        if before.name != given.name {
            session.clear();
        }
    }
    let confirmed = site.clock.now().seconds();
    session.insert(
        ACCOUNT,
        serde_json::json!({"name": given.name, "confirmed": confirmed}),
    );
    session.remove(FORGOT);
    session.cycle_id();
    session.cycle_id();
    (StatusCode::SEE_OTHER, [("location", next)]).into_response()
}

async fn private(request: Request, next: Next) -> Response {
    let (mut parts, body) = next.run(request).await.into_parts();
    parts.headers.remove("cache-control");
    forbid_storing(&mut parts.headers);
    Response::from_parts(parts, body)
}

pub async fn log_out(session: Session) -> Response {
    session.destroy();
    let (name, value) = FORGET;
    let place = ("location", "/account/login");
    let headers = [(name.as_str(), value), place];
    (axum::http::StatusCode::SEE_OTHER, headers).into_response()
}

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(mut account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let fits = site.users.check_in_background(&account.name, &given.password);
    match fits.await {
        false => wrong(&account.name),
        true => {
            account.confirmed = site.clock.now().seconds();
            session.insert(ACCOUNT, &account);
            session.cycle_id();
            (StatusCode::SEE_OTHER, [("location", HOME)]).into_response()
        }
    }
}

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    match is_fresh(&account, site.clock.now()) {
        true => site.users.set_email(&account.name, &address.email),
        false => return Redirect::to("/account/confirm"),
    }
    Redirect::to(HOME)
}
