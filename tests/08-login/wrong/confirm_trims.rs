//! caught by: step_7::a_stolen_session_cannot_confirm
//! Drops the spaces around a password that was pasted.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let Account { name, .. } = account;
    if !site.users.check_in_background(&name, given.password.trim()).await {
        return wrong(&name);
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
