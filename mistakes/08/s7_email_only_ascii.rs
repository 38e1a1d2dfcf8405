//! Step 7.9: the address becomes the one in the form. Here only one in ASCII.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    if address.email.is_ascii() {
        site.users.set_email(&account.name, &address.email);
    }
    Redirect::to(HOME)
}
