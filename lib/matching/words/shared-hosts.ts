const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Registrable domains that many unrelated people and companies use: free mail, site builders,
 * shops, link pages and social networks. Sharing one is no evidence of anything.
 */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  list(`
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com aol.com
    icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net gmx.at gmx.ch
    web.de t-online.de freenet.de arcor.de mail.com mail.ru inbox.ru list.ru bk.ru yandex.com
    yandex.ru rambler.ru qq.com 163.com 126.com sina.com sina.cn sohu.com foxmail.com aliyun.com
    naver.com daum.net hanmail.net rediffmail.com zoho.com fastmail.com hey.com tutanota.com tuta.io
    hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es outlook.fr outlook.de outlook.es
    yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.co.in yahoo.co.jp yahoo.com.br live.co.uk
    live.fr live.nl orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it
    virgilio.it tin.it alice.it tiscali.it btinternet.com sky.com virginmedia.com talktalk.net
    ntlworld.com blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net
    charter.net earthlink.net shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au
    telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl home.nl bluewin.ch sunrise.ch seznam.cz
    centrum.cz wp.pl o2.pl onet.pl interia.pl uol.com.br bol.com.br terra.com.br
    facebook.com instagram.com linkedin.com twitter.com x.com youtube.com tiktok.com xing.com
    google.com goo.gl bit.ly linktr.ee about.me medium.com github.com github.io gitlab.io
    wordpress.com wordpress.org blogspot.com blogger.com tumblr.com wix.com wixsite.com weebly.com
    squarespace.com webflow.io carrd.co strikingly.com jimdo.com jimdofree.com godaddysites.com
    square.site myshopify.com shopify.com etsy.com ebay.com bigcartel.com azurewebsites.net
    cloudfront.net amazonaws.com herokuapp.com netlify.app vercel.app pages.dev web.app
    firebaseapp.com onmicrosoft.com sharepoint.com force.com salesforce.com hubspot.com
    zendesk.com notion.site
  `),
);
