//! Step 7.4: the time is the clock's. Here only the ID changes.

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    if !site.users.check_in_background(&account.name, &given.password).await {
        return wrong(&account.name);
    }
    session.cycle_id();
    Redirect::to(HOME).into_response()
}
