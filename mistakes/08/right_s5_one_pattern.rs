//! RIGHT: who was signed in is asked in a pattern, the order is another, and the answer is put together by hand.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let right = site.users.check_in_background(&given.name, &given.password);
    if !right.await {
        return refused(given.next.as_str());
    }
    match session.get::<Account>(ACCOUNT) {
        Some(Account { name, .. }) if name != given.name => session.clear(),
        Some(_) | None => session.remove(FORGOT),
    }
    let account = Account {
        confirmed: site.clock.now().seconds(),
        name: given.name,
    };
    session.insert(ACCOUNT, serde_json::json!(account));
    session.cycle_id();
    let place = safe_next(&given.next).to_owned();
    (StatusCode::SEE_OTHER, [(axum::http::header::LOCATION, place)]).into_response()
}
