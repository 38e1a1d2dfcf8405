//! caught by: step_7::the_same_address_is_asked_for_too
//! also by: step_7::a_change_is_no_password
//! Asks for no password where the address is the one that is there, and so says which one it is.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if site.users.email(&account.name).as_ref() == Some(&address.email) {
        return Redirect::to(HOME);
    }
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name, &address.email);
    Redirect::to(HOME)
}
