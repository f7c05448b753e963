import { pairs } from './pairs';

/** Short forms and spellings that stand for one word in company and site names. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  pairs(`
    intl=international internatl=international natl=national assoc=association assn=association
    assocs=associate ctr=center centre=center centr=center cent=center cntr=center svc=service
    svcs=service serv=service mgmt=management mgt=management dept=department univ=university
    inst=institute mfg=manufacturing mfr=manufacturer bros=brother tech=technology techs=technology
    hldg=holding hldgs=holding grp=group fin=financial finl=financial dev=development
    devel=development sys=system labs=laboratory lab=laboratory pharma=pharmaceutical
    pharm=pharmaceutical bancorporation=bancorp banc=bank theatre=theater ind=industry inds=industry
    indus=industry elec=electric electrical=electric eng=engineering engg=engineering
    engrg=engineering constr=construction const=construction ins=insurance invest=investment
    inv=investment prop=property props=property mkt=market mkts=market mktg=marketing
    comm=communication comms=communication telecom=telecommunication telecoms=telecommunication
    distr=distribution equip=equipment mach=machinery prod=product prods=product amer=american
    equipments=equipment acad=academy elem=elementary sch=school schl=school st=saint ste=saint
    mt=mount ft=fort org=organization organisation=organization soc=society med=medical
    hosp=hospital ed=education educ=education comp=computer logist=logistic deli=delicatessen
    delicatessens=delicatessen rest=restaurant ristorante=restaurant mgrs=manager
    re=reinsurance 1st=first 2nd=second 3rd=third ets=etablissements cia=company
    cie=company companhia=company gebr=brother gebruder=brother freres=brother fratelli=brother
    hermanos=brother irmaos=brother

    grupo=group gruppo=group gruppe=group groupe=group groep=group banco=bank banca=bank banque=bank
    norte=north nord=north sur=south sud=south centro=central centrale=central aeroportuario=airport
    aeropuerto=airport aeroporto=airport aeroport=airport flughafen=airport societa=society
    societe=society sociedad=society compania=company compagnie=company compagnia=company
    internazionale=international internacional=international industrie=industry
    industria=industry servicio=service servicios=service servizi=service seguros=insurance
    assurances=insurance assurance=insurance assicurazioni=insurance versicherung=insurance
    versicherungen=insurance energia=energy energie=energy technologie=technology
    tecnologia=technology tecnologias=technology tecnologie=technology transportes=transport
    trasporti=transport transporte=transport transports=transport
  `),
);
