//! caught by: step_7::a_change_is_no_password
//! also by: step_7::a_change_that_matters_asks_first
//! also by: step_7::no_outage_confirms_or_changes_anything
//! Changes the ID with the address.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    session.cycle_id();
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
