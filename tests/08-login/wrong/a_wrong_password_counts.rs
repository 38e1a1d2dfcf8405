//! caught by: step_7::a_stolen_session_cannot_confirm
//! Keeps the time first, and saves it with the refusal.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let Account { name, .. } = account;
    let confirmed = site.clock.now().seconds();
    session.insert(
        ACCOUNT,
        Account {
            name: name.clone(),
            confirmed,
        },
    );
    if !site.users.check_in_background(&name, &given.password).await {
        return wrong(&name);
    }
    session.cycle_id();
    Redirect::to(HOME).into_response()
}
