//! caught by: step_7::a_stolen_session_cannot_confirm
//! also by: step_7::the_account_is_the_one_of_that_name
//! Asks no user for a password who gave one a minute ago, and counts the five minutes again.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let now = site.clock.now();
    let fresh = is_fresh(&account, now);
    let Account { name, .. } = account;
    if !fresh && !site.users.check_in_background(&name, &given.password).await {
        return wrong(&name);
    }
    let confirmed = now.seconds();
    session.cycle_id();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
