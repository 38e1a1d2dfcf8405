//! `check_in_background` is for handlers. Here it is compared on the request's own thread.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check(&account.name, &given.password) {
        return wrong(&account.name);
    }
    session.cycle_id();
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { confirmed, ..account });
    Redirect::to(HOME).into_response()
}
