//! caught by: step_7::each_password_counts_by_itself
//! also by: step_7::what_changes_meanwhile_stays
//! Takes the claim out of the session, as the login does.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let Account { name, .. } = account;
    if !site.users.check_in_background(&name, &given.password).await {
        return wrong(&name);
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.remove(crate::login::FORGOT);
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
