//! caught by: step_7::the_account_is_the_one_of_that_name
//! Takes the password of alice from a user who is "alice ".

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let Account { name, .. } = account;
    if !site.users.check_in_background(name.trim(), &given.password).await {
        return wrong(&name);
    }
    let confirmed = site.clock.now().seconds();
    session.cycle_id();
    session.insert(ACCOUNT, Account { name, confirmed });
    Redirect::to(HOME).into_response()
}
