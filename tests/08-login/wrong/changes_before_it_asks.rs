//! caught by: step_7::a_stolen_session_cannot_confirm
//! also by: step_7::each_session_has_a_time_of_its_own, step_7::the_same_address_is_asked_for_too
//! also by: step_7::no_outage_confirms_or_changes_anything
//! Asks for the password when the address is changed already.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    site.users.set_email(&account.name, &address.email);
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    Redirect::to(HOME)
}
