//! caught by: step_7::each_password_counts_by_itself
//! also by: step_7::the_account_is_the_one_of_that_name, step_7::what_changes_meanwhile_stays
//! Counts from the first password for as long as it is fresh.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let name = account.name.clone();
    if !site.users.check_in_background(&name, &given.password).await {
        return wrong(&name);
    }
    let now = site.clock.now();
    let confirmed = if is_fresh(&account, now) { account.confirmed } else { now.seconds() };
    session.cycle_id();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
