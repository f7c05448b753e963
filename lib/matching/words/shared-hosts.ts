const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * First part of domains that one provider keeps in many countries: `yahoo.ca`, `hotmail.nl`,
 * `blogspot.co.uk`. `example` stands where nobody knew the address.
 */
export const SHARED_NAMES: ReadonlySet<string> = new Set(
  list(`
    gmail googlemail yahoo ymail rocketmail hotmail outlook msn aol gmx yandex zoho tutanota protonmail
    mailinator yopmail guerrillamail blogspot wordpress weebly wixsite webnode jimdo jimdosite
    example sedo sedoparking
  `),
);

/**
 * Registrable domains that many unrelated people and companies use: free mail, site builders,
 * shops, link pages and social networks; and those that stand where a company has none: parked
 * domains and what is typed because a form wants an address. Sharing one is no evidence of anything.
 */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  list(`
    live.com me.com mac.com icloud.com proton.me pm.me mail.com email.com usa.com duck.com hey.com
    fastmail.com fastmail.fm hushmail.com tuta.io tuta.com inbox.com inbox.lv mail.ru inbox.ru
    list.ru bk.ru internet.ru ya.ru rambler.ru ukr.net i.ua meta.ua tut.by mail.ee
    qq.com foxmail.com 163.com 126.com yeah.net 139.com 189.cn sina.com sina.cn sohu.com aliyun.com
    naver.com daum.net hanmail.net kakao.com nate.com rediffmail.com docomo.ne.jp ezweb.ne.jp
    softbank.ne.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp hinet.net pchome.com.tw
    live.ca live.com.au live.com.mx live.com.pt live.co.uk live.co.za live.at live.be live.cn live.de
    live.dk live.fr live.ie live.in live.it live.jp live.nl live.no live.se
    web.de t-online.de freenet.de arcor.de online.de mail.de posteo.de mailbox.org vodafonemail.de
    aon.at chello.at a1.net bluewin.ch sunrise.ch hispeed.ch
    orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr club-internet.fr numericable.fr
    aliceadsl.fr libero.it virgilio.it tin.it alice.it tiscali.it inwind.it fastwebnet.it
    telefonica.net terra.es ono.com sapo.pt clix.pt netcabo.pt
    btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk
    tiscali.co.uk eircom.net comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net
    charter.net earthlink.net optonline.net frontier.com centurylink.net windstream.net juno.com
    netzero.net shaw.ca rogers.com sympatico.ca telus.net videotron.ca prodigy.net.mx
    bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz mweb.co.za telkomsa.net
    telenet.be skynet.be ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl hetnet.nl xs4all.nl
    seznam.cz centrum.cz email.cz volny.cz post.cz zoznam.sk azet.sk wp.pl o2.pl onet.pl onet.eu
    interia.pl tlen.pl op.pl gazeta.pl abv.bg mail.bg freemail.hu citromail.hu
    walla.co.il walla.com bezeqint.net uol.com.br bol.com.br terra.com.br ig.com.br globo.com
    kolumbus.fi suomi24.fi luukku.com online.no telia.com mynet.com

    facebook.com fb.com instagram.com linkedin.com twitter.com x.com youtube.com tiktok.com xing.com
    pinterest.com whatsapp.com t.me vk.com weibo.com
    google.com goo.gl bit.ly linktr.ee about.me medium.com github.com github.io gitlab.com gitlab.io
    yelp.com tripadvisor.com crunchbase.com wikipedia.org
    wordpress.org blogger.com tumblr.com wix.com webflow.io squarespace.com carrd.co strikingly.com
    jimdofree.com godaddysites.com square.site myshopify.com shopify.com etsy.com ebay.com
    bigcartel.com azurewebsites.net cloudfront.net amazonaws.com herokuapp.com netlify.app vercel.app
    pages.dev workers.dev web.app firebaseapp.com appspot.com onrender.com fly.dev
    onmicrosoft.com sharepoint.com force.com salesforce.com hubspot.com zendesk.com notion.site

    parkingcrew.net bodis.com hugedomains.com afternic.com dan.com above.com parklogic.com
    domainmarket.com buydomains.com
    test.com domain.com website.com yourcompany.com yourdomain.com mycompany.com company.com none.com
    unknown.com noemail.com nomail.com noreply.com nowhere.com asdf.com invalid.com
  `),
);
