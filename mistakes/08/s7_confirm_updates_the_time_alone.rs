//! Step 7.4 and 7.7, two at once: Here the time is put to whichever account is stored by then.

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
    let confirmed = site.clock.now().seconds();
    session.update(ACCOUNT, move |stored: Option<Account>| {
        let name = stored.map_or_else(|| account.name.clone(), |stored| stored.name);
        Account { name, confirmed }
    });
    Redirect::to(HOME).into_response()
}
