/** The CRM looks avatars up at Gravatar and favicon services; here it must stay off the network. */
const noAvatar = async () => null;

export { noAvatar as getCompanyAvatar, noAvatar as getContactAvatar };
