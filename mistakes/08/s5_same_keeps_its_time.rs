//! Step 5.5: its time is that of this login. Here it keeps the old one.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response {
    let Credentials { name, password, next } = given;
    if !site.users.check_in_background(&name, &password).await {
        return refused(&next);
    }
    session.cycle_id();
    session.remove(FORGOT);
    match session.get::<Account>(ACCOUNT) {
        Some(before) if before.name == name => {}
        before => {
            if before.is_some() {
                session.clear();
            }
            let confirmed = site.clock.now().seconds();
            session.insert(ACCOUNT, Account { name, confirmed });
        }
    }
    Redirect::to(safe_next(&next)).into_response()
}
