//! Step 5.5: its time is that of this login. Here the later of the two, when the clock was turned back.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    let before = session.get::<Account>(ACCOUNT);
    if before.as_ref().is_some_and(|before| before.name != name) {
        session.clear();
    }
    session.cycle_id();
    session.remove(FORGOT);
    let now = site.clock.now().seconds();
    let confirmed = match before {
        Some(before) if before.name == name => before.confirmed.max(now),
        _ => now,
    };
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(safe_next(&next)).into_response()
}
