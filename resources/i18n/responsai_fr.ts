<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Act</name>
    <message>
        <source>There is no tip “{tip}”: “tips --all” lists them with their names.</source>
        <translation>Il n’y a pas de conseil «&#xa0;{tip}&#xa0;»&#xa0;: «&#xa0;tips --all&#xa0;» les liste avec leurs noms.</translation>
    </message>
    <message>
        <source>charging a phone every day</source>
        <translation>charger un téléphone chaque jour</translation>
    </message>
    <message>
        <source>a shower every day</source>
        <translation>une douche chaque jour</translation>
    </message>
    <message>
        <source>an hour of streaming every day</source>
        <translation>une heure de vidéo en ligne chaque jour</translation>
    </message>
    <message>
        <source>1,000 km by car</source>
        <translation>1&#x202f;000 km en voiture</translation>
    </message>
    <message>
        <source>1,000 km by high-speed train in France</source>
        <translation>1&#x202f;000 km en TGV</translation>
    </message>
    <message>
        <source>a meal with beef every week</source>
        <translation>un repas avec du bœuf chaque semaine</translation>
    </message>
    <message>
        <source>a vegetarian meal every week</source>
        <translation>un repas végétarien chaque semaine</translation>
    </message>
    <message>
        <source>five cotton T-shirts</source>
        <translation>cinq tee-shirts en coton</translation>
    </message>
    <message>
        <source>a kilogram of copper</source>
        <translation>un kilogramme de cuivre</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>All tips</source>
        <translation>Tous les conseils</translation>
    </message>
    <message>
        <source>Tips, by what they would save you</source>
        <translation>Conseils, selon ce qu’ils vous feraient économiser</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les thèmes</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Which tips</source>
        <translation>Quels conseils</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Log a use to see your own figures.</source>
        <translation>Saisissez un usage pour voir vos propres chiffres.</translation>
    </message>
    <message>
        <source>What helps on your {n} use of the last 30 days</source>
        <translation>Ce qui aide pour votre {n} usage des 30 derniers jours</translation>
    </message>
    <message>
        <source>What helps on your {n} uses of the last 30 days</source>
        <translation>Ce qui aide pour vos {n} usages des 30 derniers jours</translation>
    </message>
    <message>
        <source>Noted: you are trying it. The first word in two weeks.</source>
        <translation>C’est noté&#xa0;: vous l’essayez. Premier bilan dans deux semaines.</translation>
    </message>
    <message>
        <source>Noted: you keep it.</source>
        <translation>C’est noté&#xa0;: vous le gardez.</translation>
    </message>
    <message>
        <source>Put aside. “Library” brings it back.</source>
        <translation>Mis de côté. «&#xa0;Tous&#xa0;» permet de le retrouver.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Your last 30 days, done another way.</source>
        <translation>Vos 30 derniers jours, faits autrement.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Back to how it is</source>
        <translation>Revenir à la situation actuelle</translation>
    </message>
    <message>
        <source>Models, length, country, machines</source>
        <translation>Modèles, longueur, pays, machines</translation>
    </message>
    <message>
        <source>Questions that a light model answers</source>
        <translation>Questions confiées à un modèle léger</translation>
    </message>
    <message>
        <source>Images a week</source>
        <translation>Images par semaine</translation>
    </message>
    <message>
        <source>Video clips a month</source>
        <translation>Clips vidéo par mois</translation>
    </message>
    <message>
        <source>Agents whose context is kept half as long</source>
        <translation>Agents dont le contexte est gardé deux fois moins long</translation>
    </message>
    <message>
        <source>Move a slider to see what would change.</source>
        <translation>Déplacez un curseur pour voir ce qui changerait.</translation>
    </message>
    <message>
        <source>instead of {value}</source>
        <translation>au lieu de {value}</translation>
    </message>
    <message>
        <source>{share} less</source>
        <translation>{share} de moins</translation>
    </message>
    <message>
        <source>{share} more</source>
        <translation>{share} de plus</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Fixer un budget</translation>
    </message>
    <message>
        <source>Change or remove</source>
        <translation>Modifier ou retirer</translation>
    </message>
    <message>
        <source>A budget is a guide; nothing is blocked.</source>
        <translation>Un budget est un repère&#x202f;; rien n’est bloqué.</translation>
    </message>
    <message>
        <source>In proportion</source>
        <translation>En proportion</translation>
    </message>
    <message>
        <source>Close this tip</source>
        <translation>Fermer ce conseil</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Lire la suite</translation>
    </message>
    <message>
        <source>I’m trying this</source>
        <translation>J’essaie</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Pas pour moi</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Stop trying</source>
        <translation>Arrêter l’essai</translation>
    </message>
    <message>
        <source>Stop keeping it</source>
        <translation>Ne plus le garder</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Le montrer à nouveau</translation>
    </message>
    <message>
        <source>No tip applies to your last 30 days. All of them can be read; they show your own figures once you have used AI enough.</source>
        <translation>Aucun conseil ne concerne vos 30 derniers jours. Tous peuvent être lus&#x202f;; ils montreront vos propres chiffres dès que vous aurez assez utilisé l’IA.</translation>
    </message>
    <message>
        <source>Show all {n} tips</source>
        <translation>Montrer les {n} conseils</translation>
    </message>
    <message>
        <source>{name}: {difference} a month</source>
        <translation>{name}&#xa0;: {difference} par mois</translation>
    </message>
    <message>
        <source>so far ({range})</source>
        <translation>jusqu’ici ({range})</translation>
    </message>
    <message>
        <source>a month ({range})</source>
        <translation>par mois ({range})</translation>
    </message>
    <message>
        <source>from {more} more to {less} less</source>
        <translation>de {more} de plus à {less} de moins</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Trying since {day}</source>
        <translation>À l’essai depuis le {day}</translation>
    </message>
    <message>
        <source>Kept since {day}</source>
        <translation>Adopté depuis le {day}</translation>
    </message>
    <message>
        <source>{name}: {difference}</source>
        <translation>{name}&#xa0;: {difference}</translation>
    </message>
    <message>
        <source>Does not apply to your last 30 days.</source>
        <translation>Ne concerne pas vos 30 derniers jours.</translation>
    </message>
    <message>
        <source>{name} budget until {day}</source>
        <translation>Budget {name} jusqu’au {day}</translation>
    </message>
    <message>
        <source>The method in use does not cover this indicator.</source>
        <translation>La méthode utilisée ne couvre pas cet indicateur.</translation>
    </message>
    <message>
        <source>{used} of {amount} ({range}). At this pace: about {later} {unit} by {day} ({bounds}).</source>
        <translation>{used} sur {amount} ({range}). À ce rythme&#xa0;: environ {later} {unit} au {day} ({bounds}).</translation>
    </message>
    <message>
        <source>{thing}: {amount} {unit} a year. Your AI use: {own} ({range}).</source>
        <translation>{thing}&#xa0;: {amount} {unit} par an. Votre usage de l’IA&#xa0;: {own} ({range}).</translation>
    </message>
    <message>
        <source>Model for text</source>
        <translation>Modèle pour le texte</translation>
    </message>
    <message>
        <source>Data centres in</source>
        <translation>Centres de données&#xa0;: pays</translation>
    </message>
    <message>
        <source>Length of answers</source>
        <translation>Longueur des réponses</translation>
    </message>
    <message>
        <source>Life of the machines in data centres</source>
        <translation>Durée de vie des machines des centres de données</translation>
    </message>
    <message>
        <source>Answer without reasoning first</source>
        <translation>Répondre sans raisonner d’abord</translation>
    </message>
    <message>
        <source>Make images with a fast model</source>
        <translation>Créer les images avec un modèle rapide</translation>
    </message>
    <message>
        <source>As now</source>
        <translation>Comme aujourd’hui</translation>
    </message>
    <message>
        <source>A light model of the same provider</source>
        <translation>Un modèle léger du même fournisseur</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The system does not let ResponsAI change what starts with it: change it in the system’s own settings.</source>
        <translation>Le système ne laisse pas ResponsAI changer ce qui démarre avec lui&#xa0;: changez-le dans les réglages du système.</translation>
    </message>
</context>
<context>
    <name>Budget</name>
    <message>
        <source>{indicator}: {amount} a week</source>
        <translation>{indicator}&#xa0;: {amount} par semaine</translation>
    </message>
    <message>
        <source>{indicator}: {amount} a month</source>
        <translation>{indicator}&#xa0;: {amount} par mois</translation>
    </message>
    <message>
        <source>{indicator}: {amount} a year</source>
        <translation>{indicator}&#xa0;: {amount} par an</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>par an</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>A budget is a guide; nothing is blocked.</source>
        <translation>Un budget est un repère&#x202f;; rien n’est bloqué.</translation>
    </message>
    <message>
        <source>What the budget limits</source>
        <translation>Ce que le budget limite</translation>
    </message>
    <message>
        <source>Amount of the budget</source>
        <translation>Montant du budget</translation>
    </message>
    <message>
        <source>Unit of the budget</source>
        <translation>Unité du budget</translation>
    </message>
    <message>
        <source>Period of the budget</source>
        <translation>Période du budget</translation>
    </message>
    <message>
        <source>Set budget</source>
        <translation>Fixer le budget</translation>
    </message>
    <message>
        <source>Remove the budget {budget}</source>
        <translation>Retirer le budget {budget}</translation>
    </message>
</context>
<context>
    <name>Budgets</name>
    <message>
        <source>You have used {share} of your budget of {amount} {unit} until {day}. A budget is a guide; nothing is blocked.</source>
        <translation>Vous avez utilisé {share} de votre budget de {amount} {unit} jusqu’au {day}. Un budget est un repère&#x202f;; rien n’est bloqué.</translation>
    </message>
    <message>
        <source>Your budget of {amount} {unit} until {day} is used up; you are at {share}. A budget is a guide; nothing is blocked.</source>
        <translation>Votre budget de {amount} {unit} jusqu’au {day} est épuisé&#x202f;; vous en êtes à {share}. Un budget est un repère&#x202f;; rien n’est bloqué.</translation>
    </message>
    <message>
        <source>There is no such budget: show those there are.</source>
        <translation>Ce budget n’existe pas&#xa0;: affichez ceux qui existent.</translation>
    </message>
    <message>
        <source>“{text}” is no amount: give a number above 0, in {base} or with one of {units}.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une quantité&#xa0;: donnez un nombre supérieur à 0, en {base} ou avec l’une des unités {units}.</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>nothing recorded {days}</source>
        <translation>rien d’enregistré {days}</translation>
    </message>
    <message>
        <source>about the same as {days}</source>
        <translation>à peu près comme {days}</translation>
    </message>
    <message>
        <source>far more than {days}</source>
        <translation>bien plus que {days}</translation>
    </message>
    <message>
        <source>↑ {n} times {days}</source>
        <translation>↑ {n} fois autant que {days}</translation>
    </message>
    <message>
        <source>↑ {share} vs {day}</source>
        <translation>↑ {share} par rapport au {day}</translation>
    </message>
    <message>
        <source>↓ {share} vs {day}</source>
        <translation>↓ {share} par rapport au {day}</translation>
    </message>
    <message>
        <source>↑ {share} vs {days}</source>
        <translation>↑ {share} par rapport à la période {days}</translation>
    </message>
    <message>
        <source>↓ {share} vs {days}</source>
        <translation>↓ {share} par rapport à la période {days}</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>premier jour</translation>
    </message>
    <message>
        <source>first week</source>
        <translation>première semaine</translation>
    </message>
    <message>
        <source>first month</source>
        <translation>premier mois</translation>
    </message>
    <message>
        <source>first year</source>
        <translation>première année</translation>
    </message>
</context>
<context>
    <name>Chapter</name>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Fourchette</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>facteur</translation>
    </message>
    <message>
        <source>by definition</source>
        <translation>par définition</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Source, year</source>
        <translation>Source, année</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Jetons d’entrée</translation>
    </message>
    <message>
        <source>Cached tokens</source>
        <translation>Jetons lus dans un cache</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Jetons de sortie</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>Leaves out</source>
        <translation>Ne couvre pas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{fresh} in, {output} out, Wh</source>
        <translation>{fresh} en entrée, {output} en sortie, Wh</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Notre estimation</translation>
    </message>
    <message>
        <source>Ours / published</source>
        <translation>Rapport au publié</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Size class</source>
        <translation>Classe de taille</translation>
    </message>
    <message>
        <source>Active parameters (billions)</source>
        <translation>Paramètres actifs (milliards)</translation>
    </message>
    <message>
        <source>All parameters (billions)</source>
        <translation>Tous les paramètres (milliards)</translation>
    </message>
    <message>
        <source>Wh per 1,000 output tokens, machines only</source>
        <translation>Wh pour 1&#x202f;000 jetons de sortie, machines seules</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>From EcoLogits</source>
        <translation>D’EcoLogits</translation>
    </message>
    <message>
        <source>From our table</source>
        <translation>De notre table</translation>
    </message>
    <message>
        <source>Size published</source>
        <translation>Taille publiée</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>WUE, L per kWh of the machines</source>
        <translation>WUE, L par kWh des machines</translation>
    </message>
    <message>
        <source>g CO₂e per kWh</source>
        <translation>g CO₂e par kWh</translation>
    </message>
    <message>
        <source>off-site L per kWh</source>
        <translation>L hors site par kWh</translation>
    </message>
    <message>
        <source>µg Sb eq per kWh</source>
        <translation>µg Sb eq par kWh</translation>
    </message>
    <message>
        <source>the same in EcoLogits</source>
        <translation>le même dans EcoLogits</translation>
    </message>
    <message>
        <source>Fossil share, year</source>
        <translation>Part fossile, année</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{unit} on site</source>
        <translation>{unit} sur site</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>repère</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dans la fourchette</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors fourchette</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>de seconde main</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>déduit</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Drawing the chart…</source>
        <translation>Dessin du graphique…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Afficher le graphique</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher le tableau</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{title}: {choice}</source>
        <translation>{title}&#xa0;: {choice}</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>ResponsAI ran into a fault of its own ({kind}): nothing was lost; run the command again with --debug and report what it prints.</source>
        <translation>ResponsAI a rencontré une erreur interne ({kind})&#xa0;: rien n’est perdu&#x202f;; relancez la commande avec --debug et signalez ce qu’elle affiche.</translation>
    </message>
    <message>
        <source>There is no option {option}: see “{program} --help” for those there are.</source>
        <translation>L’option {option} n’existe pas&#xa0;: voyez «&#x202f;{program} --help&#x202f;».</translation>
    </message>
    <message>
        <source>{name} is missing: see the command’s --help.</source>
        <translation>Il manque {name}&#xa0;: voyez l’option --help de la commande.</translation>
    </message>
    <message>
        <source>There is no command “{name}”: see “{program} --help” for those there are.</source>
        <translation>La commande «&#x202f;{name}&#x202f;» n’existe pas&#xa0;: voyez «&#x202f;{program} --help&#x202f;».</translation>
    </message>
    <message>
        <source>“{words}” is more than the command takes: leave it out.</source>
        <translation>«&#x202f;{words}&#x202f;» est de trop dans cette commande&#xa0;: retirez-le.</translation>
    </message>
    <message>
        <source>{path} may not be used: check its permissions.</source>
        <translation>{path} ne peut pas être utilisé, faute d’autorisation&#xa0;: vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>{option} needs a value.</source>
        <translation>{option} attend une valeur.</translation>
    </message>
    <message>
        <source>Nothing could be read, and nothing was changed.</source>
        <translation>Rien n’a pu être lu et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{n} other file was not recognised.</source>
        <translation>{n} autre fichier n’a pas été reconnu.</translation>
    </message>
    <message>
        <source>{n} other files were not recognised.</source>
        <translation>{n} autres fichiers n’ont pas été reconnus.</translation>
    </message>
    <message>
        <source>Looked for: {sought}.</source>
        <translation>Formats recherchés&#xa0;: {sought}.</translation>
    </message>
    <message>
        <source>{source}: no use in it</source>
        <translation>{source}&#xa0;: aucun usage</translation>
    </message>
    <message>
        <source>{source}: {new} new, {known} already known, {updated} updated, {rejected} rejected</source>
        <translation>{source}&#xa0;: nouveaux {new}, déjà connus {known}, mis à jour {updated}, rejetés {rejected}</translation>
    </message>
    <message>
        <source>The rest could not be read. {reason}</source>
        <translation>Le reste n’a pas pu être lu. {reason}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} de plus</translation>
    </message>
    <message>
        <source>Stopped: {n} use added until then. Run it again for the rest.</source>
        <translation>Arrêté&#xa0;: {n} usage ajouté jusque-là. Relancez la commande pour le reste.</translation>
    </message>
    <message>
        <source>Stopped: {n} uses added until then. Run it again for the rest.</source>
        <translation>Arrêté&#xa0;: {n} usages ajoutés jusque-là. Relancez la commande pour le reste.</translation>
    </message>
    <message>
        <source>{n} use would be added. Nothing was stored.</source>
        <translation>{n} usage serait ajouté. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{n} uses would be added. Nothing was stored.</source>
        <translation>{n} usages seraient ajoutés. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{n} use added.</source>
        <translation>{n} usage ajouté.</translation>
    </message>
    <message>
        <source>{n} uses added.</source>
        <translation>{n} usages ajoutés.</translation>
    </message>
    <message>
        <source>The output cannot be written: make room or send it elsewhere; the work itself is done.</source>
        <translation>La sortie ne peut pas être écrite&#xa0;: libérez de la place ou dirigez-la ailleurs&#x202f;; le travail lui-même est fait.</translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <translation>{where}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>There is no budget yet.</source>
        <translation>Il n’y a pas encore de budget.</translation>
    </message>
    <message>
        <source>The budget is removed.</source>
        <translation>Le budget est supprimé.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Used so far</source>
        <translation>Déjà utilisé</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Of the time</source>
        <translation>Temps écoulé</translation>
    </message>
    <message>
        <source>At this pace</source>
        <translation>À ce rythme</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>{count} use, {days}</source>
        <translation>{count} usage, {days}</translation>
    </message>
    <message>
        <source>{count} uses, {days}</source>
        <translation>{count} usages, {days}</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. Log a use: {program} log question. Import logs: {program} import FOLDER. See a sample year: {program} --demo.</source>
        <translation>Rien n’est encore enregistré. Saisir un usage&#xa0;: {program} log question. Importer des journaux&#xa0;: {program} import DOSSIER. Voir une année d’exemple&#xa0;: {program} --demo.</translation>
    </message>
    <message>
        <source>No use in this period.</source>
        <translation>Aucun usage dans cette période.</translation>
    </message>
    <message>
        <source>A screening estimate, with the electricity of the places where providers run.</source>
        <translation>Estimation de premier niveau, avec l’électricité des lieux où travaillent les fournisseurs.</translation>
    </message>
    <message>
        <source>A screening estimate, with the electricity of {zone}.</source>
        <translation>Estimation de premier niveau, avec l’électricité de la zone {zone}.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Connu par</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Also seen</source>
        <translation>Vu aussi ailleurs</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>all kinds together</source>
        <translation>toutes les sources ensemble</translation>
    </message>
    <message>
        <source>Chosen for {surface}: {kind}.</source>
        <translation>Choisi pour {surface}&#xa0;: {kind}.</translation>
    </message>
    <message>
        <source>Chosen for {surface} on {day}: {kind}.</source>
        <translation>Choisi pour {surface} le {day}&#xa0;: {kind}.</translation>
    </message>
    <message>
        <source>For {surface} the strongest evidence counts again.</source>
        <translation>Pour {surface}, la source la plus sûre compte de nouveau.</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>“{value}” is no whole number: write it in digits.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un nombre entier&#xa0;: écrivez-le en chiffres.</translation>
    </message>
    <message>
        <source>“{value}” is no day: write it as 2026-05-31.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un jour&#xa0;: écrivez par exemple 2026-05-31.</translation>
    </message>
    <message>
        <source>“{value}” is no moment: write it as 2026-05-31 or 2026-05-31T14:30.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une date&#xa0;: écrivez par exemple 2026-05-31 ou 2026-05-31T14:30.</translation>
    </message>
    <message>
        <source>A path is empty: name the file or folder you mean.</source>
        <translation>Un chemin est vide&#xa0;: indiquez le fichier ou le dossier voulu.</translation>
    </message>
    <message>
        <source>“{value}” is no condition: write it as model=gpt-4o.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une condition&#xa0;: écrivez par exemple model=gpt-4o.</translation>
    </message>
    <message>
        <source>“{word}” is not known: did you mean {near}?</source>
        <translation>«&#x202f;{word}&#x202f;» est inconnu&#xa0;: vouliez-vous dire {near}&#x202f;?</translation>
    </message>
    <message>
        <source>“{word}” is not known: use one of {known}.</source>
        <translation>«&#x202f;{word}&#x202f;» est inconnu&#xa0;: choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no number: write it in digits.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un nombre&#xa0;: écrivez-le en chiffres.</translation>
    </message>
    <message>
        <source>Logged for {day}: {count} × {activity}.</source>
        <translation>Enregistré pour le {day}&#xa0;: {count} × {activity}.</translation>
    </message>
    <message>
        <source>Estimate, nothing stored: {count} × {activity}.</source>
        <translation>Estimation, rien n’est enregistré&#xa0;: {count} × {activity}.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal technique</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>The database is made with the first use.</source>
        <translation>La base de données sera créée au premier usage.</translation>
    </message>
    <message>
        <source>Picture of the window: {file}</source>
        <translation>Image de la fenêtre&#xa0;: {file}</translation>
    </message>
    <message>
        <source>There is no display here, so the window cannot open. Here are its figures and a picture of it.</source>
        <translation>Il n’y a pas d’écran ici, la fenêtre ne peut donc pas s’ouvrir. Voici ses chiffres et une image.</translation>
    </message>
    <message>
        <source>--demo works on a sample year of its own: leave out --db.</source>
        <translation>--demo travaille sur sa propre année d’exemple&#xa0;: retirez --db.</translation>
    </message>
    <message>
        <source>There is no database at {path}: check the spelling.</source>
        <translation>Il n’y a pas de base de données à l’emplacement {path}&#xa0;: vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>Not found on this computer: {names}.</source>
        <translation>Introuvables sur cet ordinateur&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} fichier</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <source>{due} of them new or grown</source>
        <translation>dont {due} nouveau ou allongé</translation>
    </message>
    <message>
        <source>{due} of them new or grown</source>
        <comment>plural</comment>
        <translation>dont {due} nouveaux ou allongés</translation>
    </message>
    <message>
        <source>{n} other file, of no kind that is known</source>
        <translation>{n} autre fichier, d’une forme inconnue</translation>
    </message>
    <message>
        <source>{n} other files, of no kind that is known</source>
        <translation>{n} autres fichiers, d’une forme inconnue</translation>
    </message>
    <message>
        <source>uses: {new} new, {known} already known, {updated} updated</source>
        <translation>usages&#xa0;: {new} nouveaux, {known} déjà connus, {updated} complétés</translation>
    </message>
    <message>
        <source>{n} record cannot be read: left out</source>
        <translation>{n} enregistrement illisible&#xa0;: laissé de côté</translation>
    </message>
    <message>
        <source>{n} records cannot be read: left out</source>
        <translation>{n} enregistrements illisibles&#xa0;: laissés de côté</translation>
    </message>
    <message>
        <source>Stopped before the end. Run it again for the rest.</source>
        <translation>Arrêté avant la fin. Relancez la commande pour la suite.</translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>Il n’y a rien de nouveau à importer.</translation>
    </message>
    <message>
        <source>Nothing was stored. To import the {n} new use: {command}</source>
        <translation>Rien n’a été enregistré. Pour importer {n} nouvel usage&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Nothing was stored. To import the {n} new uses: {command}</source>
        <translation>Rien n’a été enregistré. Pour importer les {n} nouveaux usages&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Parameters (billions)</source>
        <translation>Paramètres (milliards)</translation>
    </message>
    <message>
        <source>Wh per 1,000 tokens</source>
        <translation>Wh pour 1&#x202f;000 jetons</translation>
    </message>
    <message>
        <source>EcoLogits’ own range, use only. The sources stand in --json.</source>
        <translation>Fourchette d’EcoLogits lui-même, utilisation seulement. Les sources sont dans --json.</translation>
    </message>
    <message>
        <source>--parameters and --active belong to --add NAME: name the model.</source>
        <translation>--parameters et --active vont avec --add NOM&#xa0;: nommez le modèle.</translation>
    </message>
    <message>
        <source>--add needs --parameters, in billions, such as 70: give them.</source>
        <translation>--add demande --parameters, en milliards, par exemple 70&#xa0;: indiquez-les.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>g CO₂e per kWh</source>
        <translation>g CO₂e par kWh</translation>
    </message>
    <message>
        <source>L per kWh</source>
        <translation>L par kWh</translation>
    </message>
    <message>
        <source>µg Sb eq per kWh</source>
        <translation>µg Sb eq par kWh</translation>
    </message>
    <message>
        <source>Fossil share</source>
        <translation>Part fossile</translation>
    </message>
    <message>
        <source>Location-based. Source: EcoLogits 0.11.3 (ADEME, Our World in Data, WRI); fossil share: Our World in Data and Ember, CC BY 4.0. * no figure of its own: the world’s, EcoLogits’ fault of 2025 put right.</source>
        <translation>Approche fondée sur la localisation. Source&#xa0;: EcoLogits 0.11.3 (ADEME, Our World in Data, WRI)&#x202f;; part fossile&#xa0;: Our World in Data et Ember, CC BY 4.0. * pas de valeur propre&#xa0;: celle du monde, l’erreur d’EcoLogits de 2025 étant corrigée.</translation>
    </message>
    <message>
        <source>  {stage}, confidence {confidence}. {source} ({year}). {url}</source>
        <translation>  {stage}, confiance {confidence}. {source} ({year}). {url}</translation>
    </message>
    <message>
        <source>Factor set {version}.</source>
        <translation>Jeu de facteurs {version}.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Notre estimation</translation>
    </message>
    <message>
        <source>Ours / published</source>
        <translation>Rapport au publié</translation>
    </message>
    <message>
        <source>Consistency, not proof: some ranges were set from the same literature. An anchor is shown and never tuned to.</source>
        <translation>Cohérence, et non preuve&#xa0;: certaines fourchettes viennent de la même littérature. Un repère est montré, jamais visé par un réglage.</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>repère</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dans la fourchette</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors fourchette</translation>
    </message>
    <message>
        <source>Nothing fits: try fewer words.</source>
        <translation>Rien ne correspond&#xa0;: essayez avec moins de mots.</translation>
    </message>
    <message>
        <source>{used} of {whole}</source>
        <translation>{used} sur {whole}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>{percent} % ({year})</source>
        <translation>{percent}&#x202f;% ({year})</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Uses covered</source>
        <translation>Usages couverts</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} sur {total}</translation>
    </message>
    <message>
        <source>{method}: {covers}</source>
        <translation>{method}&#xa0;: {covers}</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>le vôtre</translation>
    </message>
    <message>
        <source>The profile {name} is deleted.</source>
        <translation>Le profil {name} est supprimé.</translation>
    </message>
    <message>
        <source>Times that name no time zone: {zone}</source>
        <translation>Heures sans fuseau horaire&#xa0;: {zone}</translation>
    </message>
    <message>
        <source>The profile {name} is kept.</source>
        <translation>Le profil {name} est enregistré.</translation>
    </message>
    <message>
        <source>Not looked at: {columns}</source>
        <translation>Non lues&#xa0;: {columns}</translation>
    </message>
    <message>
        <source>{n} use was found in the file; import it to add it.</source>
        <translation>{n} usage a été trouvé dans le fichier&#x202f;; importez-le pour l’ajouter.</translation>
    </message>
    <message>
        <source>{n} uses were found in the file; import it to add them.</source>
        <translation>{n} usages ont été trouvés dans le fichier&#x202f;; importez-le pour les ajouter.</translation>
    </message>
    <message>
        <source>It read times otherwise before: undo what was imported with it, then import those files again.</source>
        <translation>Il lisait les heures autrement jusqu’ici&#xa0;: annulez ce qui a été importé avec lui, puis réimportez ces fichiers.</translation>
    </message>
    <message>
        <source>There is no such use.</source>
        <translation>Il n’y a aucun usage de ce genre.</translation>
    </message>
    <message>
        <source>More: add --after {place}</source>
        <translation>Suite&#xa0;: ajoutez --after {place}</translation>
    </message>
    <message>
        <source>“{value}” is no place in a list: give the one a list ended with.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un endroit d’une liste&#xa0;: donnez celui qui terminait une liste.</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>a single one</comment>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Say what is to change: see the command&apos;s --help for what can.</source>
        <translation>Dites ce qui doit changer&#xa0;: --help de la commande indique ce qui le peut.</translation>
    </message>
    <message>
        <source>{n} use deleted.</source>
        <translation>{n} usage supprimé.</translation>
    </message>
    <message>
        <source>{n} uses deleted.</source>
        <translation>{n} usages supprimés.</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Rien n’a encore été importé.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Import {number} is undone: {n} use fewer.</source>
        <translation>L’import {number} est annulé&#xa0;: {n} usage de moins.</translation>
    </message>
    <message>
        <source>Import {number} is undone: {n} uses fewer.</source>
        <translation>L’import {number} est annulé&#xa0;: {n} usages de moins.</translation>
    </message>
    <message>
        <source>Backup: {path}</source>
        <translation>Sauvegarde&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Name the backup to restore, or say --recover without one.</source>
        <translation>Nommez la sauvegarde à restaurer, ou donnez --recover sans en nommer.</translation>
    </message>
    <message>
        <source>Restored: {n} use.</source>
        <translation>Restauré&#xa0;: {n} usage.</translation>
    </message>
    <message>
        <source>Restored: {n} uses.</source>
        <translation>Restauré&#xa0;: {n} usages.</translation>
    </message>
    <message>
        <source>What was there before is kept as {path}</source>
        <translation>Ce qui était là avant est conservé sous {path}</translation>
    </message>
    <message>
        <source>Nothing is recorded in the last 30 days. {program} tips --all shows all tips.</source>
        <translation>Rien n’est enregistré ces 30 derniers jours. {program} tips --all montre tous les conseils.</translation>
    </message>
    <message>
        <source>Tips for your use of {days}, by {indicator}.</source>
        <translation>Conseils pour vos usages, {days}, classés par {indicator}.</translation>
    </message>
    <message>
        <source>{difference} in 30 days; {grade}</source>
        <translation>{difference} en 30 jours&#x202f;; {grade}</translation>
    </message>
    <message>
        <source>Put aside.</source>
        <translation>Mis de côté.</translation>
    </message>
    <message>
        <source>You have been trying this since {day}. {result}</source>
        <translation>Vous essayez depuis le {day}. {result}</translation>
    </message>
    <message>
        <source>You have kept to this since {day}. {result}</source>
        <translation>Vous vous y tenez depuis le {day}. {result}</translation>
    </message>
    <message>
        <source>{name}: {difference}</source>
        <translation>{name}&#xa0;: {difference}</translation>
    </message>
    <message>
        <source>If it is done for {share} of the uses concerned.</source>
        <translation>Si cela se fait pour {share} des usages concernés.</translation>
    </message>
    <message>
        <source>If it is done for {share} of the uses concerned, from {low} to {high}.</source>
        <translation>Si cela se fait pour {share} des usages concernés, de {low} à {high}.</translation>
    </message>
    <message>
        <source>Savings overlap and do not add up. {program} tips NAME tells all about one; {program} tips --all shows the others.</source>
        <translation>Les économies se recoupent et ne s’additionnent pas. {program} tips NOM dit tout sur un conseil&#x202f;; {program} tips --all montre les autres.</translation>
    </message>
    <message>
        <source>Your last 12 months: {own}. {name}: {amount}.</source>
        <translation>Vos 12 derniers mois&#xa0;: {own}. {name}&#xa0;: {amount}.</translation>
    </message>
    <message>
        <source>A screening estimate: whether the answers would be as good is for you to judge.</source>
        <translation>Une première estimation&#xa0;: à vous de juger si les réponses seraient aussi bonnes.</translation>
    </message>
    <message>
        <source>{option} takes a factor from 0 to 100, such as 0.5; it is {value}.</source>
        <translation>{option} prend un facteur de 0 à 100, comme 0.5&#x202f;; il vaut {value}.</translation>
    </message>
    <message>
        <source>Say what would be different, such as --answers 0.5 or --model lighter.</source>
        <translation>Dites ce qui serait différent, par exemple --answers 0.5 ou --model lighter.</translation>
    </message>
    <message>
        <source>{count} use would change, {days}</source>
        <translation>{count} usage changerait, {days}</translation>
    </message>
    <message>
        <source>{count} uses would change, {days}</source>
        <translation>{count} usages changeraient, {days}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Type “{word}” to go on</source>
        <translation>Tapez «&#x202f;{word}&#x202f;» pour continuer</translation>
    </message>
</context>
<context>
    <name>Custom</name>
    <message>
        <source>The model needs a name of up to {most} printable letters.</source>
        <translation>Donnez au modèle un nom d’au plus {most} caractères imprimables.</translation>
    </message>
    <message>
        <source>Parameters are billions above 0 and up to {most}, the active ones no more than all: for example 70, or 671 with 37 active.</source>
        <translation>Les paramètres se donnent en milliards, au-dessus de 0 et jusqu’à {most}, les actifs ne dépassant pas le total&#xa0;: par exemple 70, ou 671 dont 37 actifs.</translation>
    </message>
</context>
<context>
    <name>DaysChart</name>
    <message>
        <source>{indicator} per day, by stage</source>
        <translation>{indicator} par jour et par étape</translation>
    </message>
    <message>
        <source>{indicator} per week, by stage</source>
        <translation>{indicator} par semaine et par étape</translation>
    </message>
    <message>
        <source>{indicator} per month, by stage</source>
        <translation>{indicator} par mois et par étape</translation>
    </message>
    <message>
        <source>No use in this period.</source>
        <translation>Aucun usage dans cette période.</translation>
    </message>
    <message>
        <source>{bar}: {total}.</source>
        <translation>{bar}&#xa0;: {total}.</translation>
    </message>
    <message>
        <source>First, {first}: {first_total}. Highest, {highest}: {highest_total}. Last, {last}: {last_total}.</source>
        <translation>Premier, {first}&#xa0;: {first_total}. Plus haut, {highest}&#xa0;: {highest_total}. Dernier, {last}&#xa0;: {last_total}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Total, {unit}</source>
        <translation>Total, {unit}</translation>
    </message>
    <message>
        <source>Range, {unit}</source>
        <translation>Fourchette, {unit}</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>non estimé</translation>
    </message>
    <message>
        <source>No use</source>
        <translation>Aucun usage</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{amount}, range {range}</source>
        <translation>{amount}, fourchette {range}</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>ce mois-ci</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, aujourd’hui</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to read</source>
        <translation>Déposer pour lire</translation>
    </message>
</context>
<context>
    <name>Equivalence</name>
    <message>
        <source>≈ {n} phone charge</source>
        <translation>≈ {n} recharge de téléphone</translation>
    </message>
    <message>
        <source>≈ {n} phone charges</source>
        <translation>≈ {n} recharges de téléphone</translation>
    </message>
    <message>
        <source>≈ {n} year of daily phone charges</source>
        <translation>≈ {n} an de recharge quotidienne de téléphone</translation>
    </message>
    <message>
        <source>≈ {n} years of daily phone charges</source>
        <translation>≈ {n} ans de recharge quotidienne de téléphone</translation>
    </message>
    <message>
        <source>≈ {n} second of shower</source>
        <translation>≈ {n} seconde de douche</translation>
    </message>
    <message>
        <source>≈ {n} seconds of shower</source>
        <translation>≈ {n} secondes de douche</translation>
    </message>
    <message>
        <source>≈ {n} minute of shower</source>
        <translation>≈ {n} minute de douche</translation>
    </message>
    <message>
        <source>≈ {n} minutes of shower</source>
        <translation>≈ {n} minutes de douche</translation>
    </message>
    <message>
        <source>≈ {n} shower of six minutes</source>
        <translation>≈ {n} douche de six minutes</translation>
    </message>
    <message>
        <source>≈ {n} showers of six minutes</source>
        <translation>≈ {n} douches de six minutes</translation>
    </message>
    <message>
        <source>≈ {n} m in a petrol car</source>
        <translation>≈ {n} m en voiture à essence</translation>
    </message>
    <message>
        <source>≈ {n} km in a petrol car</source>
        <translation>≈ {n} km en voiture à essence</translation>
    </message>
    <message>
        <source>≈ the minerals of {n} mg of copper</source>
        <translation>≈ les minéraux de {n} mg de cuivre</translation>
    </message>
    <message>
        <source>≈ the minerals of {n} g of copper</source>
        <translation>≈ les minéraux de {n} g de cuivre</translation>
    </message>
    <message>
        <source>≈ the minerals of {n} kg of copper</source>
        <translation>≈ les minéraux de {n} kg de cuivre</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>ResponsAI</source>
        <translation>ResponsAI</translation>
    </message>
    <message>
        <source>ResponsAI met a fault of its own</source>
        <translation>ResponsAI a rencontré une erreur interne</translation>
    </message>
    <message>
        <source>Your journal is safe and you can go on. If it happens again, please report it with the text below; nothing is sent by itself. Read the text before you pass it on.</source>
        <translation>Votre journal est intact et vous pouvez continuer. Si cela se reproduit, signalez-le avec le texte ci-dessous&#x202f;; rien n’est envoyé automatiquement. Relisez le texte avant de le transmettre.</translation>
    </message>
    <message>
        <source>Details for a report</source>
        <translation>Détails pour un signalement</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>Journal technique&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Estimation</name>
    <message>
        <source>{name} must be a number from 0 to {most}; it is {value}: correct the record.</source>
        <translation>{name} doit être un nombre de 0 à {most} et vaut {value}&#xa0;: corrigez l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>There is no condition “{name}”: use {known}.</source>
        <translation>La condition «&#x202f;{name}&#x202f;» n’existe pas&#xa0;: utilisez {known}.</translation>
    </message>
    <message>
        <source>A use happens from 1 to {most} times.</source>
        <translation>Un usage a lieu de 1 à {most} fois.</translation>
    </message>
    <message>
        <source>The model&apos;s name is no name: give up to {most} printable characters.</source>
        <translation>Ce nom de modèle n’en est pas un&#xa0;: donnez au plus {most} caractères imprimables.</translation>
    </message>
    <message>
        <source>A use happens at least once: give 1 or more.</source>
        <translation>Un usage a lieu au moins une fois&#xa0;: donnez 1 ou plus.</translation>
    </message>
    <message>
        <source>This use has no tokens yet: give its input and its output tokens.</source>
        <translation>Cet usage n’a pas encore de jetons&#xa0;: donnez ses jetons d’entrée et de sortie.</translation>
    </message>
    <message>
        <source>“{value}” is no duration: give seconds above 0.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une durée&#xa0;: donnez des secondes au-dessus de 0.</translation>
    </message>
</context>
<context>
    <name>EveryStep</name>
    <message>
        <source>Every step</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>Steps of the calculation</source>
        <translation>Étapes du calcul</translation>
    </message>
    <message>
        <source>× multiplies central values and combines relative ranges in quadrature; + adds bound by bound, because the parts share their factors.</source>
        <translation>× multiplie les valeurs centrales et combine les fourchettes relatives en quadrature&#x202f;; + additionne borne par borne, car les parts ont des facteurs communs.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Fourchette</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>No stored use names its product: there is nothing to choose from yet.</source>
        <translation>Aucun usage enregistré ne nomme son produit&#xa0;: il n’y a encore rien à choisir.</translation>
    </message>
    <message>
        <source>No use of “{surface}” is stored: there are uses of {known}.</source>
        <translation>Aucun usage de «&#x202f;{surface}&#x202f;» n’est enregistré&#xa0;: il y en a de {known}.</translation>
    </message>
    <message>
        <source>Nothing was chosen for “{surface}” there: list what was chosen.</source>
        <translation>Rien n’a été choisi là pour «&#x202f;{surface}&#x202f;»&#xa0;: affichez la liste des choix.</translation>
    </message>
</context>
<context>
    <name>EvidenceBars</name>
    <message>
        <source>{grade}, {level} of {most}</source>
        <translation>{grade}, {level} sur {most}</translation>
    </message>
</context>
<context>
    <name>ExportHelp</name>
    <message>
        <source>How to get my export</source>
        <translation>Comment obtenir mon export</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FactorChanges</name>
    <message>
        <source>No older factor set is known on this computer: there is nothing to compare.</source>
        <translation>Aucun jeu de facteurs plus ancien n’est connu sur cet ordinateur&#xa0;: il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>Both are the same factor set.</source>
        <translation>Ce sont deux fois le même jeu de facteurs.</translation>
    </message>
    <message>
        <source>The factor sets differ, but not in what your history rests on.</source>
        <translation>Les jeux de facteurs diffèrent, mais pas sur ce dont dépend votre historique.</translation>
    </message>
    <message>
        <source>{effect}: {cause}.</source>
        <translation>{effect}&#xa0;: {cause}.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{what}: only the range moves</source>
        <translation>{what}&#xa0;: seule la fourchette change</translation>
    </message>
    <message>
        <source>{what} up {percent} %</source>
        <translation>{what} en hausse de {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>{what} down {percent} %</source>
        <translation>{what} en baisse de {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>new factor {name}, {after} instead of {before} {unit}</source>
        <translation>nouveau facteur {name}, {after} au lieu de {before} {unit}</translation>
    </message>
    <message>
        <source>new figures of the model {name}</source>
        <translation>nouveaux chiffres du modèle {name}</translation>
    </message>
    <message>
        <source>new electricity mix of {name}</source>
        <translation>nouveau mix électrique de {name}</translation>
    </message>
    <message>
        <source>new figures of the provider {name}</source>
        <translation>nouveaux chiffres du fournisseur {name}</translation>
    </message>
    <message>
        <source>new typical amounts of {name}</source>
        <translation>nouvelles quantités typiques de {name}</translation>
    </message>
    <message>
        <source>models that were not known before</source>
        <translation>des modèles qui n’étaient pas connus</translation>
    </message>
</context>
<context>
    <name>Factors</name>
    <message>
        <source>There is no electricity zone “{code}”: give a three-letter country code, such as FRA.</source>
        <translation>La zone électrique «&#x202f;{code}&#x202f;» n’existe pas&#xa0;: donnez un code de pays à trois lettres, comme FRA.</translation>
    </message>
    <message>
        <source>There is no electricity zone “{code}”: give a three-letter country code, such as {near}.</source>
        <translation>La zone électrique «&#x202f;{code}&#x202f;» n’existe pas&#xa0;: donnez un code de pays à trois lettres, comme {near}.</translation>
    </message>
    <message>
        <source>There is no factor set at {path}: check the spelling.</source>
        <translation>Il n’y a pas de jeu de facteurs à l’emplacement {path}&#xa0;: vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>This is no factor set that can be used: {reason}</source>
        <translation>Ce n’est pas un jeu de facteurs utilisable&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to ResponsAI</source>
        <translation>Bienvenue dans ResponsAI</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Tout reste en local</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Étape {step} sur {steps}</translation>
    </message>
    <message>
        <source>Skip, use defaults</source>
        <translation>Passer, garder les choix par défaut</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Passer pour l’instant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>See a sample year</source>
        <translation>Voir une année d’exemple</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>See what your AI use draws on</source>
        <translation>Voyez ce que consomme votre usage de l’IA</translation>
    </message>
    <message>
        <source>ResponsAI estimates energy, water, greenhouse gases and minerals, from the mine to the end of life, and helps you use AI well. Everything stays on this computer.</source>
        <translation>ResponsAI estime l’énergie, l’eau, les gaz à effet de serre et les minéraux, de la mine à la fin de vie, et vous aide à bien utiliser l’IA. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Where do you live?</source>
        <translation>Où habitez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Your country sets the electricity of your own devices and of models you run here. Online services keep their own location.</source>
        <translation>Votre pays détermine l’électricité de vos appareils et des modèles que vous exécutez ici. Les services en ligne gardent leur propre lieu.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Choose a country, or type its name</source>
        <translation>Choisissez un pays, ou tapez son nom</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>Par où voulez-vous commencer&#x202f;?</translation>
    </message>
    <message>
        <source>Pick one. You can do the others later.</source>
        <translation>Choisissez. Le reste pourra se faire plus tard.</translation>
    </message>
    <message>
        <source>{n} found</source>
        <comment>one program</comment>
        <translation>{n} trouvé</translation>
    </message>
    <message>
        <source>{n} found</source>
        <comment>several programs</comment>
        <translation>{n} trouvés</translation>
    </message>
    <message>
        <source>Find the AI tools on this computer</source>
        <translation>Chercher les outils d’IA de cet ordinateur</translation>
    </message>
    <message>
        <source>Reads dates, models and token counts. Never your prompts.</source>
        <translation>Lit dates, modèles et nombres de jetons. Jamais vos requêtes.</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Importer un export</translation>
    </message>
    <message>
        <source>From ChatGPT, Claude and others</source>
        <translation>De ChatGPT, Claude et d’autres</translation>
    </message>
    <message>
        <source>Answer eight questions</source>
        <translation>Répondre à huit questions</translation>
    </message>
    <message>
        <source>A first estimate of your year, in a minute</source>
        <translation>Une première estimation de votre année, en une minute</translation>
    </message>
    <message>
        <source>Log by hand</source>
        <translation>Saisir à la main</translation>
    </message>
    <message>
        <source>Start empty; two clicks for each use</source>
        <translation>Commencer à vide&#x202f;; deux clics par usage</translation>
    </message>
    <message>
        <source>What do you do in a week?</source>
        <translation>Que faites-vous en une semaine&#x202f;?</translation>
    </message>
    <message>
        <source>Roughly is enough. Leave out what you never do.</source>
        <translation>À peu près suffit. Laissez de côté ce que vous ne faites jamais.</translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <source>{n} new use from {names}</source>
        <translation>{n} nouvel usage de {names}</translation>
    </message>
    <message>
        <source>{n} new uses from {names}</source>
        <translation>{n} nouveaux usages de {names}</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>{n} of {total} uses is not covered by this method</source>
        <translation>{n} usage sur {total} n’est pas couvert par cette méthode</translation>
    </message>
    <message>
        <source>{n} of {total} uses are not covered by this method</source>
        <translation>{n} usages sur {total} ne sont pas couverts par cette méthode</translation>
    </message>
    <message>
        <source>left out of the figures, not counted as zero.</source>
        <translation>absent des chiffres, et non compté comme nul.</translation>
    </message>
    <message>
        <source>{n} of {total} uses is covered only in part by this method</source>
        <translation>{n} usage sur {total} n’est couvert qu’en partie par cette méthode</translation>
    </message>
    <message>
        <source>{n} of {total} uses are covered only in part by this method</source>
        <translation>{n} usages sur {total} ne sont couverts qu’en partie par cette méthode</translation>
    </message>
    <message>
        <source>what it does not tell is left out, not counted as zero.</source>
        <translation>ce qu’elle ne dit pas est laissé de côté, et non compté comme nul.</translation>
    </message>
    <message>
        <source>{n} of {total} uses names no model</source>
        <translation>{n} usage sur {total} n’indique pas de modèle</translation>
    </message>
    <message>
        <source>{n} of {total} uses name no model</source>
        <translation>{n} usages sur {total} n’indiquent pas de modèle</translation>
    </message>
    <message>
        <source>the product’s usual model of the day assumed.</source>
        <translation>le modèle habituel du produit à cette date est supposé.</translation>
    </message>
    <message>
        <source>estimated as a large model, with a wider range.</source>
        <translation>estimation faite pour un grand modèle, avec une fourchette élargie.</translation>
    </message>
    <message>
        <source>{n} of {total} uses names a model we do not know</source>
        <translation>{n} usage sur {total} indique un modèle inconnu</translation>
    </message>
    <message>
        <source>{n} of {total} uses name a model we do not know</source>
        <translation>{n} usages sur {total} indiquent un modèle inconnu</translation>
    </message>
    <message>
        <source>{n} of {total} uses tells no amounts</source>
        <translation>{n} usage sur {total} n’indique pas de quantités</translation>
    </message>
    <message>
        <source>{n} of {total} uses tell no amounts</source>
        <translation>{n} usages sur {total} n’indiquent pas de quantités</translation>
    </message>
    <message>
        <source>typical amounts of the activity assumed.</source>
        <translation>quantités typiques de l’activité supposées.</translation>
    </message>
    <message>
        <source>{n} of {total} uses tells only some amounts</source>
        <translation>{n} usage sur {total} n’indique que certaines quantités</translation>
    </message>
    <message>
        <source>{n} of {total} uses tell only some amounts</source>
        <translation>{n} usages sur {total} n’indiquent que certaines quantités</translation>
    </message>
    <message>
        <source>typical ones stand in for the rest.</source>
        <translation>des quantités typiques complètent.</translation>
    </message>
    <message>
        <source>{n} of {total} uses tells lengths of text only</source>
        <translation>{n} usage sur {total} n’indique que la longueur des textes</translation>
    </message>
    <message>
        <source>{n} of {total} uses tell lengths of text only</source>
        <translation>{n} usages sur {total} n’indiquent que la longueur des textes</translation>
    </message>
    <message>
        <source>tokens estimated, give or take a quarter.</source>
        <translation>jetons estimés à un quart près.</translation>
    </message>
    <message>
        <source>{n} of {total} uses does not tell what was read</source>
        <translation>{n} usage sur {total} n’indique pas ce qui a été lu</translation>
    </message>
    <message>
        <source>{n} of {total} uses do not tell what was read</source>
        <translation>{n} usages sur {total} n’indiquent pas ce qui a été lu</translation>
    </message>
    <message>
        <source>the real figure is higher.</source>
        <translation>le chiffre réel est plus élevé.</translation>
    </message>
    <message>
        <source>{fact}: {consequence}</source>
        <translation>{fact}&#xa0;: {consequence}</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>Short questions</source>
        <translation>Questions courtes</translation>
    </message>
    <message>
        <source>Long conversations</source>
        <translation>Longues conversations</translation>
    </message>
    <message>
        <source>Reasoning tasks</source>
        <translation>Tâches de raisonnement</translation>
    </message>
    <message>
        <source>Coding sessions</source>
        <translation>Sessions de code</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Audio recordings</source>
        <translation>Enregistrements audio</translation>
    </message>
    <message>
        <source>Documents read</source>
        <translation>Documents lus</translation>
    </message>
    <message>
        <source>This method does not cover it.</source>
        <translation>Cette méthode ne le couvre pas.</translation>
    </message>
    <message>
        <source>About {year} a year ({year_range})</source>
        <translation>Environ {year} par an ({year_range})</translation>
    </message>
    <message>
        <source>about {month} a month ({month_range})</source>
        <translation>environ {month} par mois ({month_range})</translation>
    </message>
    <message>
        <source>{value} a year ({range})</source>
        <translation>{value} par an ({range})</translation>
    </message>
    <message>
        <source>Your habits</source>
        <translation>Vos habitudes</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>{question}: a week or a day</source>
        <translation>{question}&#xa0;: par semaine ou par jour</translation>
    </message>
    <message>
        <source>From your habits: kept apart from what is recorded.</source>
        <translation>D’après vos habitudes&#xa0;: gardé à part de ce qui est enregistré.</translation>
    </message>
    <message>
        <source>Answer what applies; the estimate follows.</source>
        <translation>Répondez à ce qui vous concerne&#x202f;; l’estimation suit.</translation>
    </message>
    <message>
        <source>From your habits</source>
        <translation>D’après vos habitudes</translation>
    </message>
    <message>
        <source>Nothing of this is recorded; it never joins your journal’s sums.</source>
        <translation>Rien de cela n’est enregistré&#x202f;; jamais cela ne s’ajoute aux sommes de votre journal.</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>The picture cannot be written to {file}: choose another place.</source>
        <translation>L’image ne peut pas être écrite dans {file}&#xa0;: choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The window was not complete in time: try again.</source>
        <translation>La fenêtre n’a pas été prête à temps&#xa0;: réessayez.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage: </source>
        <translation>Emploi&#xa0;: </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>{heading}:</source>
        <translation>{heading}&#xa0;:</translation>
    </message>
    <message>
        <source>[OPTIONS] [COMMAND] [ARGUMENTS]</source>
        <translation>[OPTIONS] [COMMANDE] [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Import logs and exports; the text in them is counted and thrown away.</source>
        <translation>Importer des journaux et des exports&#x202f;; leur texte est compté puis oublié.</translation>
    </message>
    <message>
        <source>Read as this source instead of recognising it.</source>
        <translation>Lire comme cette source au lieu de la reconnaître.</translation>
    </message>
    <message>
        <source>Read and report, store nothing.</source>
        <translation>Lire et rendre compte, ne rien enregistrer.</translation>
    </message>
    <message>
        <source>Print one JSON object for other programs.</source>
        <translation>Écrire un objet JSON pour d’autres programmes.</translation>
    </message>
    <message>
        <source>What your use of AI costs the planet, estimated on this computer only. Without a command, the window opens.</source>
        <translation>Ce que votre usage de l’IA coûte à la planète, estimé sur cet ordinateur seulement. Sans commande, la fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>Database to use instead of your own.</source>
        <translation>Base de données à utiliser à la place de la vôtre.</translation>
    </message>
    <message>
        <source>Language.</source>
        <translation>Langue.</translation>
    </message>
    <message>
        <source>Where the data centre runs, such as FRA; auto: the provider&apos;s own.</source>
        <translation>Lieu du centre de données, comme FRA&#x202f;; auto&#xa0;: celui du fournisseur.</translation>
    </message>
    <message>
        <source>Method to use.</source>
        <translation>Méthode à utiliser.</translation>
    </message>
    <message>
        <source>Work on a sample year that is deleted afterwards.</source>
        <translation>Travailler sur une année d’exemple, effacée ensuite.</translation>
    </message>
    <message>
        <source>Show the full trace of a fault.</source>
        <translation>Afficher la trace complète d’une erreur.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>Show usage and impacts of a period.</source>
        <translation>Afficher les usages et les impacts d’une période.</translation>
    </message>
    <message>
        <source>Split by stage, model, activity, source, day, week, month or year.</source>
        <translation>Détailler par stage (étape), model (modèle), activity (activité), source, day (jour), week (semaine), month (mois) ou year (année).</translation>
    </message>
    <message>
        <source>Show the same usage under every method.</source>
        <translation>Afficher les mêmes usages selon chaque méthode.</translation>
    </message>
    <message>
        <source>First day, such as 2026-05-01.</source>
        <translation>Premier jour, comme 2026-05-01.</translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation>Dernier jour.</translation>
    </message>
    <message>
        <source>Only uses of this model, activity or source; repeatable.</source>
        <translation>Seulement les usages de ce modèle (model), de cette activité (activity) ou de cette source&#x202f;; peut être répété.</translation>
    </message>
    <message>
        <source>Log a use by hand and show its estimate.</source>
        <translation>Saisir un usage à la main et afficher son estimation.</translation>
    </message>
    <message>
        <source>Estimate a use without storing it.</source>
        <translation>Estimer un usage sans l’enregistrer.</translation>
    </message>
    <message>
        <source>List, change or delete uses, or undo.</source>
        <translation>Lister, modifier ou supprimer des usages, ou annuler.</translation>
    </message>
    <message>
        <source>List uses, the latest first.</source>
        <translation>Lister les usages, les plus récents d’abord.</translation>
    </message>
    <message>
        <source>Only uses whose note, model or source holds this.</source>
        <translation>Seulement les usages dont la note, le modèle ou la source contient ceci.</translation>
    </message>
    <message>
        <source>Only this model, activity, source or surface; repeatable.</source>
        <translation>Seulement ce modèle, cette activité, cette source ou cette surface&#x202f;; répétable.</translation>
    </message>
    <message>
        <source>Sort by time, output, tokens or requests.</source>
        <translation>Trier par moment (time), sortie (output), jetons (tokens) ou requêtes (requests).</translation>
    </message>
    <message>
        <source>The oldest, or the smallest, first.</source>
        <translation>Les plus anciens, ou les plus petits, d’abord.</translation>
    </message>
    <message>
        <source>How many to list.</source>
        <translation>Combien en lister.</translation>
    </message>
    <message>
        <source>Go on where a list ended, with the place it gave.</source>
        <translation>Continuer là où une liste s’arrêtait, avec l’endroit qu’elle a donné.</translation>
    </message>
    <message>
        <source>Change a use.</source>
        <translation>Modifier un usage.</translation>
    </message>
    <message>
        <source>Fresh input tokens, in all.</source>
        <translation>Jetons d’entrée nouveaux, en tout.</translation>
    </message>
    <message>
        <source>Output tokens, in all.</source>
        <translation>Jetons de sortie, en tout.</translation>
    </message>
    <message>
        <source>Input tokens read from a cache, in all.</source>
        <translation>Jetons d’entrée lus dans un cache, en tout.</translation>
    </message>
    <message>
        <source>Images, in all.</source>
        <translation>Images, en tout.</translation>
    </message>
    <message>
        <source>Kind of use.</source>
        <translation>Type d’usage.</translation>
    </message>
    <message>
        <source>Model, in any spelling.</source>
        <translation>Modèle, quelle que soit la graphie.</translation>
    </message>
    <message>
        <source>Day, or day and time, of the use.</source>
        <translation>Jour, ou jour et heure, de l’usage.</translation>
    </message>
    <message>
        <source>Seconds of video or audio, in all.</source>
        <translation>Secondes de vidéo ou de son, en tout.</translation>
    </message>
    <message>
        <source>Delete uses; imports do not bring them back.</source>
        <translation>Supprimer des usages&#x202f;; les imports ne les ramènent pas.</translation>
    </message>
    <message>
        <source>Undo the last thing you did; repeat it to go further back.</source>
        <translation>Annuler la dernière action&#x202f;; répétez pour remonter plus loin.</translation>
    </message>
    <message>
        <source>How many times.</source>
        <translation>Combien de fois.</translation>
    </message>
    <message>
        <source>Fresh input tokens, each time.</source>
        <translation>Jetons d’entrée nouveaux, chaque fois.</translation>
    </message>
    <message>
        <source>Output tokens, each time.</source>
        <translation>Jetons de sortie, chaque fois.</translation>
    </message>
    <message>
        <source>Input tokens read from a cache, each time.</source>
        <translation>Jetons d’entrée lus dans un cache, chaque fois.</translation>
    </message>
    <message>
        <source>Images, each time.</source>
        <translation>Images, chaque fois.</translation>
    </message>
    <message>
        <source>Seconds of video or audio, each time.</source>
        <translation>Secondes de vidéo ou de son, chaque fois.</translation>
    </message>
    <message>
        <source>Pixels of an image (1024x1024), or 720p, 1080p, 4k of a video.</source>
        <translation>Pixels d’une image (1024x1024), ou 720p, 1080p, 4k pour une vidéo.</translation>
    </message>
    <message>
        <source>Steps of an image.</source>
        <translation>Étapes de débruitage d’une image.</translation>
    </message>
    <message>
        <source>Class of an image: fast, standard or large.</source>
        <translation>Classe d’une image&#xa0;: fast (rapide), standard ou large (grande).</translation>
    </message>
    <message>
        <source>The model ran on your own machine.</source>
        <translation>Le modèle a tourné sur votre propre machine.</translation>
    </message>
    <message>
        <source>Day, or day and time, of the use; now if not told.</source>
        <translation>Jour, ou jour et heure, de l’usage&#x202f;; maintenant par défaut.</translation>
    </message>
    <message>
        <source>A note in your own words.</source>
        <translation>Une note, dans vos propres mots.</translation>
    </message>
    <message>
        <source>Show every step of the estimate.</source>
        <translation>Afficher chaque pas du calcul.</translation>
    </message>
    <message>
        <source>Show where your data, logs and resources are.</source>
        <translation>Afficher où se trouvent vos données, le journal technique et les ressources.</translation>
    </message>
    <message>
        <source>Open the window.</source>
        <translation>Ouvrir la fenêtre.</translation>
    </message>
    <message>
        <source>Draw the window into a PNG file instead of opening it.</source>
        <translation>Dessiner la fenêtre dans un fichier PNG au lieu de l’ouvrir.</translation>
    </message>
    <message>
        <source>How the window looks.</source>
        <translation>Apparence de la fenêtre.</translation>
    </message>
    <message>
        <source>Page to show first.</source>
        <translation>Page à afficher d’abord.</translation>
    </message>
    <message>
        <source>Begin as an icon beside the clock, where there is a place.</source>
        <translation>Commencer en icône près de l’horloge, s’il y a une place.</translation>
    </message>
    <message>
        <source>Look for logs in the usual places of this computer and say what is new in them; nothing is stored without --import.</source>
        <translation>Chercher des journaux aux emplacements habituels de cet ordinateur et dire ce qu’ils ont de nouveau&#x202f;; rien n’est enregistré sans --import.</translation>
    </message>
    <message>
        <source>Import what is new; only what has grown is read again.</source>
        <translation>Importer ce qui est nouveau&#x202f;; seul ce qui s’est ajouté est relu.</translation>
    </message>
    <message>
        <source>List the methods side by side, and what they cover.</source>
        <translation>Énumérer les méthodes côte à côte, avec ce qu’elles couvrent.</translation>
    </message>
    <message>
        <source>Compare our estimates with published figures.</source>
        <translation>Comparer nos estimations aux chiffres publiés.</translation>
    </message>
    <message>
        <source>List the electricity zones.</source>
        <translation>Énumérer les zones électriques.</translation>
    </message>
    <message>
        <source>List the models, with sources, or add your own.</source>
        <translation>Lister les modèles et leurs sources, ou ajouter les vôtres.</translation>
    </message>
    <message>
        <source>Add a model of your own.</source>
        <translation>Ajouter un modèle à vous.</translation>
    </message>
    <message>
        <source>Its parameters, in billions.</source>
        <translation>Ses paramètres, en milliards.</translation>
    </message>
    <message>
        <source>Those that work on each token; all if not told.</source>
        <translation>Ceux qui travaillent sur chaque jeton&#x202f;; tous sans indication.</translation>
    </message>
    <message>
        <source>Remove a model of your own.</source>
        <translation>Retirer un modèle à vous.</translation>
    </message>
    <message>
        <source>List all factors, with sources.</source>
        <translation>Énumérer tous les facteurs, avec leurs sources.</translation>
    </message>
    <message>
        <source>List all sources and their uses.</source>
        <translation>Énumérer toutes les sources et ce qui en dépend.</translation>
    </message>
    <message>
        <source>Tell what the newest factor set changes in your history.</source>
        <translation>Dire ce que le dernier jeu de facteurs change dans votre historique.</translation>
    </message>
    <message>
        <source>Older factor set to compare with; the one before if not told.</source>
        <translation>Jeu de facteurs plus ancien à comparer&#x202f;; le précédent sans indication.</translation>
    </message>
    <message>
        <source>[WORDS]</source>
        <translation>[MOTS]</translation>
    </message>
    <message>
        <source>Map tables and logs that are not known, once for all.</source>
        <translation>Décrire une fois pour toutes des tableaux et des journaux inconnus.</translation>
    </message>
    <message>
        <source>Show the profiles that are known and their columns.</source>
        <translation>Montrer les profils connus et leurs colonnes.</translation>
    </message>
    <message>
        <source>Map the columns of FILE and keep them as the profile NAME: files with the same columns are recognised from then on. Columns with usual names need not be told.</source>
        <translation>Associer les colonnes de FILE et les garder comme profil NAME&#xa0;: les fichiers qui ont les mêmes colonnes sont ensuite reconnus. Il est inutile d’indiquer les colonnes aux noms courants.</translation>
    </message>
    <message>
        <source>Column of a field: time, model, requests, input_tokens, cache_write_tokens, cached_tokens, output_tokens, reasoning_tokens, images, seconds. Several columns of one field are added up.</source>
        <translation>Colonne d’un champ&#xa0;: time, model, requests, input_tokens, cache_write_tokens, cached_tokens, output_tokens, reasoning_tokens, images, seconds. Plusieurs colonnes d’un même champ sont additionnées.</translation>
    </message>
    <message>
        <source>Kind of use of every row.</source>
        <translation>Type d’usage de toutes les lignes.</translation>
    </message>
    <message>
        <source>Product used.</source>
        <translation>Produit utilisé.</translation>
    </message>
    <message>
        <source>How times are written, such as {example}.</source>
        <translation>Écriture des dates, par exemple {example}.</translation>
    </message>
    <message>
        <source>Input tokens include the cached ones.</source>
        <translation>Les jetons d’entrée comprennent ceux du cache.</translation>
    </message>
    <message>
        <source>Time zone of times that name none, such as {example}, or local for that of this computer; UTC is assumed if it is not told.</source>
        <translation>Fuseau horaire des heures qui n’en indiquent pas, comme {example}, ou local pour celui de cet ordinateur&#x202f;; sans cette option, UTC est supposé.</translation>
    </message>
    <message>
        <source>Delete a profile of your own; what was imported stays.</source>
        <translation>Supprimer un de vos profils&#x202f;; ce qui a été importé reste.</translation>
    </message>
    <message>
        <source>Show imports, or take one back.</source>
        <translation>Montrer les imports, ou en annuler un.</translation>
    </message>
    <message>
        <source>List all imports.</source>
        <translation>Lister tous les imports.</translation>
    </message>
    <message>
        <source>Take an import back; what others told stays.</source>
        <translation>Annuler un import&#x202f;; ce que d’autres ont indiqué reste.</translation>
    </message>
    <message>
        <source>Copy the database and check the copy.</source>
        <translation>Copier la base de données et vérifier la copie.</translation>
    </message>
    <message>
        <source>Put a backup, checked first, in the place of the database, which is kept.</source>
        <translation>Mettre une sauvegarde, vérifiée d’abord, à la place de la base, qui est conservée.</translation>
    </message>
    <message>
        <source>Instead of a backup, take what the damaged file lets be read.</source>
        <translation>Au lieu d’une sauvegarde, reprendre ce qui se lit encore du fichier endommagé.</translation>
    </message>
    <message>
        <source>Check the database and where it lies.</source>
        <translation>Vérifier la base de données et son emplacement.</translation>
    </message>
    <message>
        <source>First make indexes and daily sums anew.</source>
        <translation>Refaire d’abord les index et les sommes par jour.</translation>
    </message>
    <message>
        <source>Set a limit of your own and see how it goes.</source>
        <translation>Se fixer une limite et voir où l’on en est.</translation>
    </message>
    <message>
        <source>Show what is used of each budget, and where the pace leads.</source>
        <translation>Montrer ce qui est utilisé de chaque budget et où mène le rythme actuel.</translation>
    </message>
    <message>
        <source>Set a budget of AMOUNT for INDICATOR: energy, water, ghg (greenhouse gases) or adpe (minerals). AMOUNT is in kWh, L, kg CO2e or kg Sb eq, or has a unit, such as 500g.</source>
        <translation>Fixer un budget de AMOUNT pour INDICATOR&#xa0;: energy (énergie), water (eau), ghg (gaz à effet de serre) ou adpe (minéraux). AMOUNT est en kWh, L, kg CO2e ou kg Sb eq, ou porte une unité, comme 500g.</translation>
    </message>
    <message>
        <source>Remove a budget.</source>
        <translation>Supprimer un budget.</translation>
    </message>
    <message>
        <source>week, month or year; month if not told.</source>
        <translation>week (semaine), month (mois) ou year (année)&#x202f;; sinon month.</translation>
    </message>
    <message>
        <source>Choose which source counts where several tell of the same uses.</source>
        <translation>Choisir la source qui compte quand plusieurs parlent des mêmes usages.</translation>
    </message>
    <message>
        <source>Show what each kind of evidence tells, and what counts of it.</source>
        <translation>Montrer ce que dit chaque sorte de source et ce qui en compte.</translation>
    </message>
    <message>
        <source>Let KIND count for the product SURFACE: logs, account_export, billing, presence, by_hand, or all of them together.</source>
        <translation>Faire compter KIND pour le produit SURFACE&#xa0;: logs (journaux), account_export (export du compte), billing (factures), presence (présence), by_hand (à la main), ou all (toutes ensemble).</translation>
    </message>
    <message>
        <source>Take a choice back: the strongest evidence counts again.</source>
        <translation>Revenir sur un choix&#xa0;: la source la plus sûre compte de nouveau.</translation>
    </message>
    <message>
        <source>Only this day; all days without a choice of their own if not told.</source>
        <translation>Ce jour seulement&#x202f;; sinon, tous les jours sans choix propre.</translation>
    </message>
    <message>
        <source>Show what would help on your own use of the last 30 days; with the name of a tip, all about it.</source>
        <translation>Montrer ce qui aiderait dans vos usages des 30 derniers jours&#x202f;; avec le nom d’un conseil, tout sur lui.</translation>
    </message>
    <message>
        <source>Show every tip.</source>
        <translation>Montrer tous les conseils.</translation>
    </message>
    <message>
        <source>Rank by energy, water, ghg or adpe (minerals).</source>
        <translation>Classer par energy, water, ghg ou adpe (minéraux).</translation>
    </message>
    <message>
        <source>Note that you are trying a tip; see what came of it later.</source>
        <translation>Noter que vous essayez un conseil&#x202f;; voir plus tard ce qu’il en est.</translation>
    </message>
    <message>
        <source>Note that you keep to a tip.</source>
        <translation>Noter que vous vous tenez à un conseil.</translation>
    </message>
    <message>
        <source>Put a tip aside.</source>
        <translation>Mettre un conseil de côté.</translation>
    </message>
    <message>
        <source>Take back what you said to a tip.</source>
        <translation>Reprendre ce que vous avez dit d’un conseil.</translation>
    </message>
    <message>
        <source>Show your use of a period as it would be done another way, in every indicator; of the last 30 days if no day is given.</source>
        <translation>Montrer vos usages d’une période faits autrement, dans chaque indicateur&#x202f;; ceux des 30 derniers jours si aucun jour n’est donné.</translation>
    </message>
    <message>
        <source>Another model for text; “lighter” for a light one of the same provider.</source>
        <translation>Un autre modèle pour le texte&#x202f;; «&#xa0;lighter&#xa0;» pour un modèle léger du même fournisseur.</translation>
    </message>
    <message>
        <source>Only uses of this model.</source>
        <translation>Seulement les usages de ce modèle.</translation>
    </message>
    <message>
        <source>Answers without reasoning first.</source>
        <translation>Des réponses sans raisonnement préalable.</translation>
    </message>
    <message>
        <source>Images of another class: fast, standard or large.</source>
        <translation>Des images d’une autre classe&#xa0;: fast, standard ou large.</translation>
    </message>
    <message>
        <source>Data centres in another country, such as FRA.</source>
        <translation>Des centres de données dans un autre pays, comme FRA.</translation>
    </message>
    <message>
        <source>Length of answers: 0.5 for half as long.</source>
        <translation>Longueur des réponses&#xa0;: 0.5 pour moitié moins.</translation>
    </message>
    <message>
        <source>Length of what is given to read: 0.5 for half.</source>
        <translation>Longueur de ce qui est donné à lire&#xa0;: 0.5 pour la moitié.</translation>
    </message>
    <message>
        <source>What is read again each time: 0.5 for half.</source>
        <translation>Ce qui est relu chaque fois&#xa0;: 0.5 pour la moitié.</translation>
    </message>
    <message>
        <source>Number of images: 0.5 for half as many.</source>
        <translation>Nombre d’images&#xa0;: 0.5 pour moitié moins.</translation>
    </message>
    <message>
        <source>Seconds of video and sound: 0.5 for half.</source>
        <translation>Secondes de vidéo et de son&#xa0;: 0.5 pour la moitié.</translation>
    </message>
    <message>
        <source>How long data centres keep machines: 2 for twice as long.</source>
        <translation>Durée pendant laquelle les centres de données gardent leurs machines&#xa0;: 2 pour le double.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Choose files to import</source>
        <translation>Choisir des fichiers à importer</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>Choisir un dossier à importer</translation>
    </message>
    <message>
        <source>{n} files and folders</source>
        <translation>{n} fichiers et dossiers</translation>
    </message>
    <message>
        <source>An import is under way. Wait until it ends, or cancel it.</source>
        <translation>Un import est en cours. Attendez la fin ou annulez-le.</translation>
    </message>
    <message>
        <source>Cancelled. Your journal is as it was.</source>
        <translation>Annulé. Votre journal est tel qu’il était.</translation>
    </message>
</context>
<context>
    <name>ImportAnswers</name>
    <message>
        <source>{number} answer comes without token counts: they are estimated from the length of the text (give or take 25%), and what was read again from the conversation is not known.</source>
        <translation>{number} réponse est sans nombre de jetons&#xa0;: il est estimé d’après la longueur du texte (à 25&#x202f;% près), et ce qui a été relu de la conversation est inconnu.</translation>
    </message>
    <message>
        <source>{number} answers come without token counts: they are estimated from the length of the text (give or take 25%), and what was read again from the conversation is not known.</source>
        <translation>{number} réponses sont sans nombre de jetons&#xa0;: il est estimé d’après la longueur du texte (à 25&#x202f;% près), et ce qui a été relu de la conversation est inconnu.</translation>
    </message>
    <message>
        <source>{number} answer is of a reasoning model whose hidden reasoning is not in the export: its output is a lower bound.</source>
        <translation>{number} réponse vient d’un modèle de raisonnement dont le raisonnement caché n’est pas dans l’export&#xa0;: sa sortie est un minimum.</translation>
    </message>
    <message>
        <source>{number} answers are of reasoning models whose hidden reasoning is not in the export: their output is a lower bound.</source>
        <translation>{number} réponses viennent de modèles de raisonnement dont le raisonnement caché n’est pas dans l’export&#xa0;: leur sortie est un minimum.</translation>
    </message>
    <message>
        <source>{number} answer does not name its model.</source>
        <translation>{number} réponse n’indique pas son modèle.</translation>
    </message>
    <message>
        <source>{number} answers do not name their model.</source>
        <translation>{number} réponses n’indiquent pas leur modèle.</translation>
    </message>
    <message>
        <source>{number} answer does not name its model: that of its conversation stands in.</source>
        <translation>{number} réponse n’indique pas son modèle&#xa0;: celui de sa conversation est supposé.</translation>
    </message>
    <message>
        <source>{number} answers do not name their model: that of their conversation stands in.</source>
        <translation>{number} réponses n’indiquent pas leur modèle&#xa0;: celui de leur conversation est supposé.</translation>
    </message>
    <message>
        <source>{number} picture does not tell which model made it.</source>
        <translation>{number} image n’indique pas le modèle qui l’a créée.</translation>
    </message>
    <message>
        <source>{number} pictures do not tell which model made them.</source>
        <translation>{number} images n’indiquent pas le modèle qui les a créées.</translation>
    </message>
    <message>
        <source>{number} answer was spoken: only its words are counted, not its sound.</source>
        <translation>{number} réponse a été dite à voix haute&#xa0;: seuls ses mots sont comptés, pas le son.</translation>
    </message>
    <message>
        <source>{number} answers were spoken: only their words are counted, not their sound.</source>
        <translation>{number} réponses ont été dites à voix haute&#xa0;: seuls leurs mots sont comptés, pas le son.</translation>
    </message>
    <message>
        <source>{number} use has no time, or one that cannot be true (before 2020, or in the future): that of its conversation or of the file stands in.</source>
        <translation>{number} usage n’a pas de date ou en a une impossible (avant 2020 ou à venir)&#xa0;: celle de sa conversation ou du fichier la remplace.</translation>
    </message>
    <message>
        <source>{number} uses have no time, or one that cannot be true (before 2020, or in the future): that of their conversation or of the file stands in.</source>
        <translation>{number} usages n’ont pas de date ou en ont une impossible (avant 2020 ou à venir)&#xa0;: celle de leur conversation ou du fichier la remplace.</translation>
    </message>
</context>
<context>
    <name>ImportArchives</name>
    <message>
        <source>This archive is packed in an unusual way: unpack it and import the folder.</source>
        <translation>Cette archive est compressée d’une façon inhabituelle&#xa0;: décompressez-la et importez le dossier.</translation>
    </message>
    <message>
        <source>This archive is damaged or incomplete: download or copy it again.</source>
        <translation>Cette archive est endommagée ou incomplète&#xa0;: téléchargez-la ou copiez-la de nouveau.</translation>
    </message>
    <message>
        <source>This claims to hold far more than an export does: if you trust it, unpack it and import the folder.</source>
        <translation>Ceci annonce bien plus de données qu’un export&#xa0;: si vous lui faites confiance, décompressez l’archive et importez le dossier.</translation>
    </message>
    <message>
        <source>This is locked with a password: unpack the archive and import the folder.</source>
        <translation>Ceci est protégé par un mot de passe&#xa0;: décompressez l’archive et importez le dossier.</translation>
    </message>
</context>
<context>
    <name>ImportChatGpt</name>
    <message>
        <source>ChatGPT exports (a JSON list of conversations, each with a mapping)</source>
        <translation>exports de ChatGPT (une liste JSON de conversations ayant chacune «&#x202f;mapping&#x202f;»)</translation>
    </message>
</context>
<context>
    <name>ImportClaudeAi</name>
    <message>
        <source>Claude.ai exports (a JSON list of conversations, each with chat_messages)</source>
        <translation>exports de Claude.ai (une liste JSON de conversations ayant chacune «&#x202f;chat_messages&#x202f;»)</translation>
    </message>
    <message>
        <source>The export holds conversations of {number} accounts: all of them are counted.</source>
        <translation>L’export contient les conversations de {number} comptes&#xa0;: toutes sont comptées.</translation>
    </message>
</context>
<context>
    <name>ImportClaudeCode</name>
    <message>
        <source>Claude Code logs (a JSON record per line, with type and message)</source>
        <translation>journaux de Claude Code (un enregistrement JSON par ligne, avec type et message)</translation>
    </message>
</context>
<context>
    <name>ImportCodex</name>
    <message>
        <source>OpenAI Codex logs (a JSON record per line, with type and payload)</source>
        <translation>journaux d’OpenAI Codex (un enregistrement JSON par ligne, avec type et payload)</translation>
    </message>
    <message>
        <source>The session tells no token counts, as in old versions of Codex: answers in it, if any, are not counted.</source>
        <translation>La session n’indique pas ses jetons, comme dans d’anciennes versions de Codex&#xa0;: ses réponses éventuelles ne sont pas comptées.</translation>
    </message>
</context>
<context>
    <name>ImportFaults</name>
    <message>
        <source>The line is longer than 32 MB, more than any record can hold.</source>
        <translation>La ligne dépasse 32 Mo, plus qu’aucun enregistrement ne peut contenir.</translation>
    </message>
    <message>
        <source>The line holds only zero bytes, as after a sudden power loss.</source>
        <translation>La ligne ne contient que des octets nuls, comme après une coupure de courant.</translation>
    </message>
    <message>
        <source>The line is not a record.</source>
        <translation>La ligne n’est pas un enregistrement.</translation>
    </message>
    <message>
        <source>The record is cut off: import again when the file is complete.</source>
        <translation>L’enregistrement est tronqué&#xa0;: importez de nouveau quand le fichier sera complet.</translation>
    </message>
    <message>
        <source>The record is damaged: it is not valid JSON.</source>
        <translation>L’enregistrement est abîmé&#xa0;: ce n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>The record is nested too deeply.</source>
        <translation>L’enregistrement est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>A field of the record is not of the kind or length it should be.</source>
        <translation>Un champ de l’enregistrement n’a pas le type ou la longueur attendus.</translation>
    </message>
    <message>
        <source>A count of the record is negative, not a whole number, or too large to be true.</source>
        <translation>Un nombre de l’enregistrement est négatif, non entier ou trop grand pour être vrai.</translation>
    </message>
    <message>
        <source>The record lies in the future: check the clock of the computer that wrote it.</source>
        <translation>L’enregistrement est daté du futur&#xa0;: vérifiez l’horloge de l’ordinateur qui l’a écrit.</translation>
    </message>
    <message>
        <source>The record is dated before 2020, when no such tool existed.</source>
        <translation>L’enregistrement est daté d’avant 2020, quand aucun outil de ce genre n’existait.</translation>
    </message>
    <message>
        <source>The file has too many records without an identity: split it and import the parts.</source>
        <translation>Le fichier contient trop d’enregistrements sans identité&#xa0;: découpez-le et importez les morceaux.</translation>
    </message>
    <message>
        <source>The record is larger than 48 MB, more than can be looked at.</source>
        <translation>L’enregistrement dépasse 48 Mo, plus que ce qui peut être lu.</translation>
    </message>
    <message>
        <source>This is not a conversation.</source>
        <translation>Ce n’est pas une conversation.</translation>
    </message>
    <message>
        <source>The record does not tell when it was.</source>
        <translation>L’enregistrement n’indique pas sa date.</translation>
    </message>
    <message>
        <source>The time is written in a way that is not known: choose its form where columns are mapped.</source>
        <translation>Le moment est écrit d’une façon qui n’est pas connue&#xa0;: choisissez sa forme là où les colonnes sont décrites.</translation>
    </message>
    <message>
        <source>The record names a day that no calendar has, such as 31 February.</source>
        <translation>L’enregistrement indique un jour qu’aucun calendrier ne connaît, comme un 31&#xa0;février.</translation>
    </message>
    <message>
        <source>The row cannot be read as a table: check its quotation marks and its length.</source>
        <translation>La ligne du tableau est illisible&#xa0;: vérifiez ses guillemets et sa longueur.</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>lines {first} to {last}</source>
        <translation>lignes {first} à {last}</translation>
    </message>
    <message>
        <source>More lines could not be read; their number: {number}.</source>
        <translation>D’autres lignes n’ont pas pu être lues&#x202f;; leur nombre&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>The file is longer than 128 MB, more than such a record can hold.</source>
        <translation>Le fichier dépasse 128 Mo, plus que ne peut contenir un tel enregistrement.</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>enregistrement {number}</translation>
    </message>
    <message>
        <source>records {first} to {last}</source>
        <translation>enregistrements {first} à {last}</translation>
    </message>
    <message>
        <source>More records could not be read; their number: {number}.</source>
        <translation>D’autres enregistrements n’ont pas pu être lus&#x202f;; leur nombre&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>conversation {number}</source>
        <translation>conversation {number}</translation>
    </message>
    <message>
        <source>conversations {first} to {last}</source>
        <translation>conversations {first} à {last}</translation>
    </message>
    <message>
        <source>More conversations could not be read; their number: {number}.</source>
        <translation>D’autres conversations n’ont pas pu être lues&#x202f;; leur nombre&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>fichier entier</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>There is nothing at {path}: check the spelling.</source>
        <translation>Il n’y a rien à l’emplacement {path}&#xa0;: vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>Nothing here was recognised. Looked for: {sought}.</source>
        <translation>Rien n’a été reconnu ici. Recherché&#xa0;: {sought}.</translation>
    </message>
    <message>
        <source>This is not recognised as coming from {asked}: check which file it is, or import it without naming a source.</source>
        <translation>Source non reconnue ({asked})&#xa0;: vérifiez de quel fichier il s’agit, ou importez-le sans nommer de source.</translation>
    </message>
    <message>
        <source>This does not seem to come from {asked} but from {found}: import it without naming a source.</source>
        <translation>Cela semble provenir d’une autre source ({found}, et non {asked})&#xa0;: importez-le sans nommer de source.</translation>
    </message>
    <message>
        <source>{one}; {another}</source>
        <translation>{one}&#x202f;; {another}</translation>
    </message>
</context>
<context>
    <name>ImportGaps</name>
    <message>
        <source>{number} answer has no token counts: its output is estimated from the length of its text (give or take 25%), and what the model read is not known.</source>
        <translation>{number} réponse n’indique pas ses jetons&#xa0;: sa sortie est estimée d’après la longueur de son texte (à 25&#x202f;% près) et ce que le modèle a lu n’est pas connu.</translation>
    </message>
    <message>
        <source>{number} answers have no token counts: their output is estimated from the length of the text (give or take 25%), and what the model read is not known.</source>
        <translation>{number} réponses n’indiquent pas leurs jetons&#xa0;: leur sortie est estimée d’après la longueur du texte (à 25&#x202f;% près) et ce que le modèle a lu n’est pas connu.</translation>
    </message>
    <message>
        <source>{number} answer has no time, or one that cannot be true (before 2020, or in the future): that of its neighbour or of the file stands in.</source>
        <translation>{number} réponse n’a pas de date ou en a une impossible (avant 2020 ou à venir)&#xa0;: celle de sa voisine ou du fichier la remplace.</translation>
    </message>
    <message>
        <source>{number} answers have no time, or one that cannot be true (before 2020, or in the future): those of their neighbours or of the file stand in.</source>
        <translation>{number} réponses n’ont pas de date ou en ont une impossible (avant 2020 ou à venir)&#xa0;: celles de leurs voisines ou du fichier les remplacent.</translation>
    </message>
    <message>
        <source>{number} answer does not name its model.</source>
        <translation>{number} réponse n’indique pas son modèle.</translation>
    </message>
    <message>
        <source>{number} answers do not name their model.</source>
        <translation>{number} réponses n’indiquent pas leur modèle.</translation>
    </message>
</context>
<context>
    <name>ImportGeminiCli</name>
    <message>
        <source>Gemini CLI chats (JSON with sessionId and messages)</source>
        <translation>conversations de Gemini CLI (JSON avec sessionId et messages)</translation>
    </message>
</context>
<context>
    <name>ImportLlm</name>
    <message>
        <source>the llm database (SQLite with logs, responses or turns)</source>
        <translation>la base de données de llm (SQLite avec logs, responses ou turns)</translation>
    </message>
</context>
<context>
    <name>ImportLmStudio</name>
    <message>
        <source>LM Studio conversations (JSON with messages and their versions)</source>
        <translation>conversations de LM Studio (JSON avec des messages et leurs versions)</translation>
    </message>
</context>
<context>
    <name>ImportMsCopilot</name>
    <message>
        <source>Microsoft Copilot activity tables (columns Conversation, Time, Author, Message)</source>
        <translation>tableaux d’activité de Microsoft Copilot (colonnes Conversation, Time, Author, Message)</translation>
    </message>
</context>
<context>
    <name>ImportOpencode</name>
    <message>
        <source>opencode messages (JSON with sessionID and role, or its database)</source>
        <translation>messages d’opencode (JSON avec sessionID et role, ou sa base de données)</translation>
    </message>
</context>
<context>
    <name>ImportTables</name>
    <message>
        <source>{label} tables</source>
        <translation>tableaux {label}</translation>
    </message>
    <message>
        <source>{number} row counts no tokens: the usual ones of its kind stand in.</source>
        <translation>{number} ligne n’indique pas de jetons&#xa0;: le nombre habituel pour ce type d’usage est supposé.</translation>
    </message>
    <message>
        <source>{number} rows count no tokens: the usual ones of their kind stand in.</source>
        <translation>{number} lignes n’indiquent pas de jetons&#xa0;: le nombre habituel pour ce type d’usage est supposé.</translation>
    </message>
    <message>
        <source>{number} row does not name its model.</source>
        <translation>{number} ligne n’indique pas son modèle.</translation>
    </message>
    <message>
        <source>{number} rows do not name their model.</source>
        <translation>{number} lignes n’indiquent pas leur modèle.</translation>
    </message>
    <message>
        <source>{number} row sums up a day without the number of requests: it counts as one.</source>
        <translation>{number} ligne résume une journée sans nombre de requêtes&#xa0;: elle compte pour une.</translation>
    </message>
    <message>
        <source>{number} rows sum up a day without the number of requests: each counts as one.</source>
        <translation>{number} lignes résument une journée sans nombre de requêtes&#xa0;: chacune compte pour une.</translation>
    </message>
    <message>
        <source>{number} row weights its requests by the price of the model: their true number is not known.</source>
        <translation>{number} ligne pondère ses requêtes par le prix du modèle&#xa0;: leur nombre réel est inconnu.</translation>
    </message>
    <message>
        <source>{number} rows weight their requests by the price of the model: their true number is not known.</source>
        <translation>{number} lignes pondèrent leurs requêtes par le prix du modèle&#xa0;: leur nombre réel est inconnu.</translation>
    </message>
    <message>
        <source>{number} row tells an hour that clocks show twice or never when they are changed: it is read as before the change.</source>
        <translation>{number} ligne donne une heure que le changement d’heure répète ou saute&#xa0;: elle est lue comme avant ce changement.</translation>
    </message>
    <message>
        <source>{number} rows tell an hour that clocks show twice or never when they are changed: they are read as before the change.</source>
        <translation>{number} lignes donnent une heure que le changement d’heure répète ou saute&#xa0;: elles sont lues comme avant ce changement.</translation>
    </message>
    <message>
        <source>The times name no time zone: they are taken as UTC.</source>
        <translation>Les dates n’indiquent pas de fuseau horaire&#xa0;: elles sont lues comme UTC.</translation>
    </message>
</context>
<context>
    <name>Importers</name>
    <message>
        <source>The source {name} is not known; choose one of: {known}.</source>
        <translation>La source {name} est inconnue&#x202f;; choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>This may not be read: check its permissions.</source>
        <translation>La lecture est refusée&#xa0;: vérifiez les droits d’accès.</translation>
    </message>
    <message>
        <source>This is no longer there: import again to look anew.</source>
        <translation>Le fichier n’est plus là&#xa0;: importez de nouveau pour le chercher.</translation>
    </message>
    <message>
        <source>This cannot be read: check the disk and try again.</source>
        <translation>La lecture est impossible&#xa0;: vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>This database is too large to be read inside an archive: unpack it first.</source>
        <translation>Cette base de données est trop grande pour être lue dans une archive&#xa0;: extrayez-la d’abord.</translation>
    </message>
    <message>
        <source>This database is damaged or in use: close the program that writes it and import again.</source>
        <translation>Cette base de données est endommagée ou utilisée&#xa0;: fermez le programme qui l’écrit, puis importez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>IndicatorCard</name>
    <message>
        <source>range {range}</source>
        <translation>fourchette {range}</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Non couvert</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’import</translation>
    </message>
    <message>
        <source>Stopping after the part that is being read…</source>
        <translation>Arrêt après la partie en cours de lecture…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading… {n} use so far</source>
        <translation>Lecture… {n} usage pour l’instant</translation>
    </message>
    <message>
        <source>Reading… {n} uses so far</source>
        <translation>Lecture… {n} usages pour l’instant</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>A page shows from 1 to {most} uses.</source>
        <translation>Une page montre de 1 à {most} usages.</translation>
    </message>
    <message>
        <source>“{value}” is no place in a list: give the one a list ended with.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un endroit d’une liste&#xa0;: donnez celui par lequel une liste s’est terminée.</translation>
    </message>
    <message>
        <source>There is no use {number}: list them to see their numbers.</source>
        <translation>Il n’y a pas d’usage {number}&#xa0;: listez-les pour voir leurs numéros.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Reading your journal…</source>
        <translation>Lecture de votre journal…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Your journal is empty</source>
        <translation>Votre journal est vide</translation>
    </message>
    <message>
        <source>Log a use above, or let your tools fill it.</source>
        <translation>Saisissez un usage ci-dessus, ou laissez vos outils le remplir.</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Le journal ne peut pas être lu</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No entry matches “{what}”</source>
        <translation>Aucun usage ne correspond à «&#x202f;{what}&#x202f;»</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Aucun usage ne correspond</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Change “{column}”…</source>
        <translation>Modifier «&#x202f;{column}&#x202f;»…</translation>
    </message>
    <message>
        <source>Delete entry</source>
        <translation>Supprimer l’usage</translation>
    </message>
    <message>
        <source>Delete {n} entries</source>
        <translation>Supprimer {n} usages</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>Usage modifié</translation>
    </message>
    <message>
        <source>Entry deleted: {entry}</source>
        <translation>Usage supprimé&#xa0;: {entry}</translation>
    </message>
    <message>
        <source>{n} entries deleted</source>
        <translation>{n} usages supprimés</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>just added</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>also seen</source>
        <translation>déjà vu</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Filter: {what}</source>
        <translation>Filtre&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>Toutes les activités</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Tous les modèles</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>Les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Highest count first</source>
        <translation>Les plus nombreuses d’abord</translation>
    </message>
    <message>
        <source>Most tokens first</source>
        <translation>Le plus de jetons d’abord</translation>
    </message>
    <message>
        <source>Period: {what}</source>
        <translation>Période&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Toute la durée</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} usages</translation>
    </message>
    <message>
        <source>{n} of {total} entries</source>
        <translation>{n} usages sur {total}</translation>
    </message>
    <message>
        <source>{n} entries, {period}</source>
        <translation>{n} usages, {period}</translation>
    </message>
    <message>
        <source>Edit entry, {entry}</source>
        <translation>Modifier l’usage, {entry}</translation>
    </message>
    <message>
        <source>Delete entry, {entry}</source>
        <translation>Supprimer l’usage, {entry}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Rechercher dans le journal</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Range, {unit}</source>
        <translation>Fourchette, {unit}</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Aujourd’hui {time}</translation>
    </message>
    <message>
        <source>The source tells no time, or one that cannot be true: that of a neighbour or of the file stands in.</source>
        <translation>La source n’indique pas de date, ou en indique une impossible&#xa0;: celle d’un voisin ou du fichier la remplace.</translation>
    </message>
    <message>
        <source>also seen, not counted</source>
        <translation>déjà vu, non compté</translation>
    </message>
    <message>
        <source>Stronger evidence tells of the same uses of that day: this entry is not counted.</source>
        <translation>Une source plus sûre rapporte les mêmes usages ce jour-là&#xa0;: cet usage n’est pas compté.</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Modèle inconnu</translation>
    </message>
    <message>
        <source>{n} × {activity}, {day}</source>
        <translation>{n}&#xa0;× {activity}, {day}</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>{name}, no figure</source>
        <translation>{name}, pas de chiffre</translation>
    </message>
    <message>
        <source>This very use was deleted: undo that, or log a new one.</source>
        <translation>Cet usage précis a été supprimé&#xa0;: annulez cela, ou saisissez-en un nouveau.</translation>
    </message>
</context>
<context>
    <name>LifeCycle</name>
    <message>
        <source>{publisher}, {year}</source>
        <translation>{publisher}, {year}</translation>
    </message>
    <message>
        <source>{publisher}, read {year}</source>
        <translation>{publisher}, lu en {year}</translation>
    </message>
    <message>
        <source>{title}. {publisher}, {year}.</source>
        <translation>{title}. {publisher}, {year}.</translation>
    </message>
    <message>
        <source>{title}. {publisher}, read in {year}.</source>
        <translation>{title}. {publisher}, lu en {year}.</translation>
    </message>
    <message>
        <source>{title}, {year}.</source>
        <translation>{title}, {year}.</translation>
    </message>
    <message>
        <source>Read second-hand.</source>
        <translation>Lu de seconde main.</translation>
    </message>
    <message>
        <source>Read second-hand: {through}.</source>
        <translation>Lu de seconde main&#xa0;: {through}.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>The life-cycle page cannot be shown ({what}): install ResponsAI again.</source>
        <translation>La page Cycle de vie ne peut pas s’afficher ({what})&#xa0;: réinstallez ResponsAI.</translation>
    </message>
    <message>
        <source>of your energy</source>
        <translation>de votre énergie</translation>
    </message>
    <message>
        <source>of your water</source>
        <translation>de votre eau</translation>
    </message>
    <message>
        <source>of your GHG</source>
        <translation>de vos GES</translation>
    </message>
    <message>
        <source>of your minerals</source>
        <translation>de vos minéraux</translation>
    </message>
    <message>
        <source>No use yet</source>
        <translation>Aucun usage</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Cycle de vie</translation>
    </message>
    <message>
        <source>From the mine to the scrapyard, and your part in each stage</source>
        <translation>De la mine à la décharge, et votre part dans chaque étape</translation>
    </message>
    <message>
        <source>Reading the chapters…</source>
        <translation>Lecture des chapitres…</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Stages of the life cycle</source>
        <translation>Étapes du cycle de vie</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Water in cubic metres weighted by how scarce it is where it is taken. Energy is primary energy.</source>
        <translation>Eau en mètres cubes pondérés par sa rareté là où elle est prélevée. L’énergie est de l’énergie primaire.</translation>
    </message>
    <message>
        <source>Where the footprint of a machine arises</source>
        <translation>Où naît l’empreinte d’une machine</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Son sort</translation>
    </message>
    <message>
        <source>What is not documented may be buried, burnt, dumped, hoarded or traded. Recycling is told here and credited nowhere in your figures.</source>
        <translation>Ce qui n’est pas documenté peut être enfoui, brûlé, abandonné, stocké ou revendu. Le recyclage est dit ici et n’est déduit nulle part dans vos chiffres.</translation>
    </message>
    <message>
        <source>in {year}</source>
        <translation>en {year}</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europe</translation>
    </message>
    <message>
        <source>expected in {year}</source>
        <translation>attendu en {year}</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Recyclé</translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation>Non documenté</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>non publié</translation>
    </message>
    <message>
        <source>Greenhouse gases</source>
        <translation>Gaz à effet de serre</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Metal</source>
        <translation>Métal</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Officiel</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>sources divergentes</translation>
    </message>
    <message>
        <source>Sources differ on {metal}: show both</source>
        <translation>Sources divergentes pour ce métal ({metal})&#xa0;: montrer les deux</translation>
    </message>
    <message>
        <source>Official, production of {year}</source>
        <translation>Officiel, production de {year}</translation>
    </message>
    <message>
        <source>As the article has it, no year told</source>
        <translation>Selon l’article, sans année</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Non couvert</translation>
    </message>
    <message>
        <source>GHG</source>
        <comment>short for greenhouse gases</comment>
        <translation>GES</translation>
    </message>
    <message>
        <source>Your part in mining</source>
        <translation>Votre part dans l’extraction</translation>
    </message>
    <message>
        <source>Your part in manufacturing</source>
        <translation>Votre part dans la fabrication</translation>
    </message>
    <message>
        <source>Your part in training</source>
        <translation>Votre part dans l’entraînement</translation>
    </message>
    <message>
        <source>Your part in use</source>
        <translation>Votre part dans l’utilisation</translation>
    </message>
    <message>
        <source>Your part in the end of life</source>
        <translation>Votre part dans la fin de vie</translation>
    </message>
    <message>
        <source>No use is recorded yet. Log one or import your logs, and your own part stands here.</source>
        <translation>Aucun usage n’est encore enregistré. Saisissez-en un ou importez vos journaux, et votre part apparaîtra ici.</translation>
    </message>
    <message>
        <source>Share of each of your totals</source>
        <translation>Part de chacun de vos totaux</translation>
    </message>
    <message>
        <source>Electronic waste: not covered by this method.</source>
        <translation>Déchets électroniques&#xa0;: non couverts par cette méthode.</translation>
    </message>
    <message>
        <source>About {value} g of machines become electronic waste ({range}).</source>
        <translation>Environ {value} g de machines deviendront des déchets électroniques ({range}).</translation>
    </message>
    <message>
        <source>What helps here</source>
        <translation>Ce qui aide ici</translation>
    </message>
    <message>
        <source>Read this tip</source>
        <translation>Lire ce conseil</translation>
    </message>
    <message>
        <source>Cooling uses fresh water</source>
        <translation>Refroidir prend de l’eau douce</translation>
    </message>
    <message>
        <source>at the data centre</source>
        <translation>au centre de données</translation>
    </message>
    <message>
        <source>at power plants</source>
        <translation>dans les centrales électriques</translation>
    </message>
    <message>
        <source>Servers are often cooled with fresh water, part of which evaporates.</source>
        <translation>Les serveurs sont souvent refroidis à l’eau douce, dont une partie s’évapore.</translation>
    </message>
    <message>
        <source>Your use: about {value} {unit} ({range}).</source>
        <translation>Votre usage&#xa0;: environ {value} {unit} ({range}).</translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation>Sources&#xa0;:</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Afficher le graphique</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>How your uses carry it</source>
        <translation>Comment vos usages le portent</translation>
    </message>
    <message>
        <source>Energy of use and training</source>
        <translation>Énergie de l’usage et de l’entraînement</translation>
    </message>
    <message>
        <source>Published trainings</source>
        <translation>Entraînements publiés</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{ratio} kWh of training for each kWh of use ({range})</source>
        <translation>{ratio} kWh d’entraînement par kWh d’usage ({range})</translation>
    </message>
    <message>
        <source>Electricity of the place, whatever its provider buys. Your figures use the provider’s place unless you have set a zone. Low-carbon is nuclear and renewable together; the world is the sum of all listed zones.</source>
        <translation>Électricité du lieu, quoi qu’achète le fournisseur. Vos chiffres prennent le lieu du fournisseur, sauf si vous avez choisi une zone. Bas carbone réunit nucléaire et renouvelable&#x202f;; le monde est la somme des zones connues.</translation>
    </message>
    <message>
        <source>Compare a country</source>
        <translation>Comparer un pays</translation>
    </message>
    <message>
        <source>{zone}, your zone</source>
        <translation>{zone}, votre zone</translation>
    </message>
    <message>
        <source>about {grams} g CO₂e per kWh</source>
        <translation>environ {grams} g de CO₂e par kWh</translation>
    </message>
    <message>
        <source>Fossil share not known</source>
        <translation>Part fossile inconnue</translation>
    </message>
    <message>
        <source>{grams}; fossil share of {year}</source>
        <translation>{grams}&#x202f;; part fossile de {year}</translation>
    </message>
    <message>
        <source>Fossil</source>
        <translation>Fossile</translation>
    </message>
    <message>
        <source>Low-carbon</source>
        <translation>Bas carbone</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>g CO₂e per kWh</source>
        <translation>g CO₂e par kWh</translation>
    </message>
    <message>
        <source>Fossil share</source>
        <translation>Part fossile</translation>
    </message>
    <message>
        <source>Litres per kWh at power plants</source>
        <translation>Litres par kWh dans les centrales</translation>
    </message>
    <message>
        <source>Your {value} {unit} of use on each grid</source>
        <translation>Vos {value} {unit} d’usage sur chaque réseau</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Two clicks for a use. Imports arrive here too.</source>
        <translation>Deux clics par usage. Les importations arrivent ici aussi.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Click once, or press 1 to 8</source>
        <translation>Un clic, ou les touches 1 à 8</translation>
    </message>
    <message>
        <source>Added {n} use: {estimate}</source>
        <translation>{n} usage ajouté&#xa0;: {estimate}</translation>
    </message>
    <message>
        <source>Added {n} uses: {estimate}</source>
        <translation>{n} usages ajoutés&#xa0;: {estimate}</translation>
    </message>
    <message>
        <source>not covered by this method</source>
        <translation>non couvert par cette méthode</translation>
    </message>
</context>
<context>
    <name>LogEntry</name>
    <message>
        <source>{name}, {amount}, from {range}</source>
        <translation>{name}, {amount}, de {range}</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tokens in, each</source>
        <translation>Jetons lus, chacun</translation>
    </message>
    <message>
        <source>Tokens out, each</source>
        <translation>Jetons écrits, chacun</translation>
    </message>
    <message>
        <source>Images, each</source>
        <translation>Images, chacun</translation>
    </message>
    <message>
        <source>Seconds, each</source>
        <translation>Secondes, chacun</translation>
    </message>
    <message>
        <source>Note for yourself</source>
        <translation>Note pour vous</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>comme d’habitude</translation>
    </message>
    <message>
        <source>Live estimate for {n}</source>
        <translation>Estimation pour {n}</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>pas d’estimation</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Comment&#x202f;?</translation>
    </message>
    <message>
        <source>How this estimate comes about</source>
        <translation>Comment cette estimation est faite</translation>
    </message>
    <message>
        <source>Energy range</source>
        <translation>Fourchette</translation>
    </message>
    <message>
        <source>Kind of use</source>
        <translation>Type d’usage</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>a few lines</source>
        <translation>quelques lignes</translation>
    </message>
    <message>
        <source>10 or more turns</source>
        <translation>dès 10 échanges</translation>
    </message>
    <message>
        <source>“thinking” models</source>
        <translation>réfléchit d’abord</translation>
    </message>
    <message>
        <source>edits and runs code</source>
        <translation>modifie du code</translation>
    </message>
    <message>
        <source>one picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>20 pages</source>
        <translation>20 pages</translation>
    </message>
    <message>
        <source>search in texts</source>
        <translation>recherche de textes</translation>
    </message>
    <message>
        <source>{n}-second clip</source>
        <translation>clip de {n}&#xa0;secondes</translation>
    </message>
    <message>
        <source>{n} minute, {what}</source>
        <translation>{n}&#xa0;minute, {what}</translation>
    </message>
    <message>
        <source>{n} minutes, {what}</source>
        <translation>{n}&#xa0;minutes, {what}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Other, or I don’t know</source>
        <translation>Autre, ou je ne sais pas</translation>
    </message>
    <message>
        <source>last used</source>
        <translation>dernier utilisé</translation>
    </message>
    <message>
        <source>Your journal can only be read: nothing can be added.</source>
        <translation>Votre journal est en lecture seule&#xa0;: rien ne peut être ajouté.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Add {n} to journal</source>
        <translation>Ajouter {n} au journal</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>affichés</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqués</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>environ {amount}</translation>
    </message>
    <message>
        <source>key {n}</source>
        <translation>touche {n}</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Qu’avez-vous fait&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>--size takes width and height in pixels, such as 1024x1024, each from {least} to {most}; you gave {value}.</source>
        <translation>--size attend la largeur et la hauteur en pixels, comme 1024x1024, chacune de {least} à {most}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>{option} takes one of {known}; you gave {value}.</source>
        <translation>{option} attend une valeur parmi {known}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>{option} says nothing about “{activity}”: leave it out.</source>
        <translation>{option} ne veut rien dire pour «&#x202f;{activity}&#x202f;»&#xa0;: retirez cette option.</translation>
    </message>
    <message>
        <source>{option} takes a whole number from {least} to {most}; you gave {value}.</source>
        <translation>{option} attend un nombre entier de {least} à {most}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>--seconds takes a number above 0 and up to {most}; you gave {value}.</source>
        <translation>--seconds attend un nombre supérieur à 0, jusqu’à {most}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>The model&apos;s name is no name: give up to {most} printable characters.</source>
        <translation>Ce nom de modèle n’en est pas un&#xa0;: donnez au plus {most} caractères imprimables.</translation>
    </message>
    <message>
        <source>The note is too long: shorten it to {most} characters.</source>
        <translation>La note est trop longue&#xa0;: réduisez-la à {most} caractères.</translation>
    </message>
    <message>
        <source>The note is no readable text: type it again.</source>
        <translation>La note n’est pas un texte lisible&#xa0;: saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>{day} is before {earliest}: give the day the use really happened.</source>
        <translation>{day} est antérieur au {earliest}&#xa0;: donnez le jour réel de l’usage.</translation>
    </message>
    <message>
        <source>{moment} is in the future: give a moment that has passed.</source>
        <translation>{moment} est dans le futur&#xa0;: donnez un moment déjà passé.</translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message>
        <source>Map columns</source>
        <translation>Décrire les colonnes</translation>
    </message>
    <message>
        <source>Input tokens include the cached ones</source>
        <translation>Les jetons d’entrée comprennent ceux du cache</translation>
    </message>
    <message>
        <source>Keep and read</source>
        <translation>Garder et lire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Throw this mapping away?</source>
        <translation>Abandonner cette description&#x202f;?</translation>
    </message>
    <message>
        <source>What you have chosen here is not kept.</source>
        <translation>Ce que vous avez choisi ici n’est pas gardé.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– aucune –</translation>
    </message>
    <message>
        <source>Choose the column that tells the time.</source>
        <translation>Choisissez la colonne qui donne le moment.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Which column tells what?</source>
        <translation>Quelle colonne dit quoi&#x202f;?</translation>
    </message>
    <message>
        <source>Map the columns once; files with the same columns are recognised from then on. Only the names of the columns are kept.</source>
        <translation>Décrivez les colonnes une seule fois&#x202f;; les fichiers qui ont les mêmes colonnes seront ensuite reconnus. Seuls les noms des colonnes sont gardés.</translation>
    </message>
    <message>
        <source>recognise by itself</source>
        <translation>reconnaître automatiquement</translation>
    </message>
    <message>
        <source>Choose how the times look, or type another form in the codes of strptime: {d} day, {m} month, {y} year, {h} hour, {min} minute, {s} second.</source>
        <translation>Choisissez l’aspect des dates et heures, ou saisissez une autre forme avec les codes de strptime&#xa0;: {d} jour, {m} mois, {y} année, {h} heure, {min} minute, {s} seconde.</translation>
    </message>
    <message>
        <source>{example} (day, month, year)</source>
        <translation>{example} (jour, mois, année)</translation>
    </message>
    <message>
        <source>{example} (month, day, year)</source>
        <translation>{example} (mois, jour, année)</translation>
    </message>
    <message>
        <source>{example} (year, month, day)</source>
        <translation>{example} (année, mois, jour)</translation>
    </message>
    <message>
        <source>Form of the time</source>
        <translation>Forme de la date et de l’heure</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Kind of use</source>
        <translation>Type d’usage</translation>
    </message>
    <message>
        <source>Name of this mapping</source>
        <translation>Nom de cette description</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Number of requests</source>
        <translation>Nombre de requêtes</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Jetons d’entrée</translation>
    </message>
    <message>
        <source>Tokens written to a cache</source>
        <translation>Jetons mis en cache</translation>
    </message>
    <message>
        <source>Tokens read from a cache</source>
        <translation>Jetons lus dans un cache</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Jetons de sortie</translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation>Jetons de raisonnement</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Seconds of sound or video</source>
        <translation>Secondes de son ou de vidéo</translation>
    </message>
    <message>
        <source>{n} use would be read</source>
        <translation>{n} usage serait lu</translation>
    </message>
    <message>
        <source>{n} uses would be read</source>
        <translation>{n} usages seraient lus</translation>
    </message>
    <message>
        <source>{n} row cannot be read:</source>
        <translation>{n} ligne ne peut pas être lue&#xa0;:</translation>
    </message>
    <message>
        <source>{n} rows cannot be read:</source>
        <translation>{n} lignes ne peuvent pas être lues&#xa0;:</translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <translation>{where}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The mapping of this name read times otherwise until now: undo what was imported with it, then import those files again.</source>
        <translation>La description de ce nom lisait les heures autrement jusqu’ici&#xa0;: annulez ce qui a été importé avec elle, puis réimportez ces fichiers.</translation>
    </message>
    <message>
        <source>Not looked at: {columns}.</source>
        <translation>Non regardées&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>my-usage</source>
        <translation>mes-usages</translation>
    </message>
    <message>
        <source>The times of the first rows tell their time zone themselves: none needs to be chosen.</source>
        <translation>Les heures des premières lignes indiquent elles-mêmes leur fuseau horaire&#xa0;: inutile d’en choisir un.</translation>
    </message>
    <message>
        <source>The first rows tell days without times: each stays on its day.</source>
        <translation>Les premières lignes donnent des jours sans heure&#xa0;: chaque usage reste à son jour.</translation>
    </message>
    <message>
        <source>Times that name no time zone are taken as UTC. If they are local times, choose their zone.</source>
        <translation>Les heures sans fuseau horaire sont lues comme UTC. Si ce sont des heures locales, choisissez leur fuseau.</translation>
    </message>
    <message>
        <source>Times that name no time zone are taken as times of {zone}.</source>
        <translation>Les heures sans fuseau horaire sont lues dans le fuseau {zone}.</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Durée de la période</translation>
    </message>
    <message>
        <source>Every number can be opened and checked</source>
        <translation>Chaque chiffre peut être ouvert et vérifié</translation>
    </message>
    <message>
        <source>Every number can be opened and checked · {days}</source>
        <translation>Chaque chiffre peut être ouvert et vérifié · {days}</translation>
    </message>
    <message>
        <source>Where does this number come from?</source>
        <translation>D’où vient ce chiffre&#x202f;?</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>Ce qui est expliqué</translation>
    </message>
    <message>
        <source>The period</source>
        <translation>La période</translation>
    </message>
    <message>
        <source>One use</source>
        <translation>Un usage</translation>
    </message>
    <message>
        <source>Show the previous one</source>
        <translation>Afficher le précédent</translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation>Afficher le suivant</translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>Afficher toutes les étapes</translation>
    </message>
    <message>
        <source>Nothing was used yet: there is no number to explain.</source>
        <translation>Rien n’a encore été utilisé&#xa0;: il n’y a pas de chiffre à expliquer.</translation>
    </message>
    <message>
        <source>{unit}, use stage only, log scale</source>
        <translation>{unit}, utilisation seule, échelle log</translation>
    </message>
    <message>
        <source>Several methods, one axis</source>
        <translation>Plusieurs méthodes, un seul axe</translation>
    </message>
    <message>
        <source>Marker: central. Line: low to high.</source>
        <translation>Repère&#xa0;: valeur centrale. Trait&#xa0;: de bas à haut.</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Facteurs</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the factors</source>
        <translation>Rechercher dans les facteurs</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>Ouvrir la source</translation>
    </message>
    <message>
        <source>Set {version}, {n} factors</source>
        <translation>Jeu {version}, {n} facteurs</translation>
    </message>
    <message>
        <source>Choose a factor to read its limits.</source>
        <translation>Choisissez un facteur pour lire ses limites.</translation>
    </message>
    <message>
        <source>Nothing is recorded in this period.</source>
        <translation>Rien n’est enregistré sur cette période.</translation>
    </message>
    <message>
        <source>{share} of your uses tell their amounts themselves.</source>
        <translation>{share} de vos usages indiquent eux-mêmes leurs quantités.</translation>
    </message>
    <message>
        <source>How good is my data?</source>
        <translation>Que valent mes données&#x202f;?</translation>
    </message>
    <message>
        <source>Logs and exports of your tools tell more than memory does: import them, and name the model where you log by hand. The ranges get narrower.</source>
        <translation>Les journaux et les exports de vos outils en disent plus que la mémoire&#xa0;: importez-les, et nommez le modèle quand vous saisissez à la main. Les fourchettes se resserrent.</translation>
    </message>
    <message>
        <source>Import logs or exports</source>
        <translation>Importer des journaux ou des exports</translation>
    </message>
    <message>
        <source>What changed since the last factor set?</source>
        <translation>Qu’est-ce qui a changé depuis le dernier jeu de facteurs&#x202f;?</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Fourchette</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Daté</translation>
    </message>
    <message>
        <source>{activity}, model not told</source>
        <translation>{activity}, modèle non indiqué</translation>
    </message>
    <message>
        <source>{n} use, from {source}</source>
        <translation>{n} usage, source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>{n} uses, from {source}</source>
        <translation>{n} usages, source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>{day}, from {source}</source>
        <translation>{day}, source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>{what} · {place} of {count}</source>
        <translation>{what} · {place} sur {count}</translation>
    </message>
    <message>
        <source>Not told: those of a typical use of this kind</source>
        <translation>Non indiqué&#xa0;: quantités d’un usage typique de ce genre</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>Counted by the source, not guessed</source>
        <translation>Compté par la source, pas deviné</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>Estimated from the length of the text</source>
        <translation>Estimé d’après la longueur du texte</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>How much was used</source>
        <translation>Quantités utilisées</translation>
    </message>
    <message>
        <source>This method tells nothing about it; it is not counted as zero.</source>
        <translation>Cette méthode n’en dit rien&#x202f;; ce n’est pas compté comme zéro.</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>Rests on: {sources}</source>
        <translation>Repose sur&#xa0;: {sources}</translation>
    </message>
    <message>
        <source>{indicator}, all stages</source>
        <translation>{indicator}, toutes les étapes</translation>
    </message>
    <message>
        <source>The sum of the stages, bound by bound</source>
        <translation>La somme des étapes, borne par borne</translation>
    </message>
    <message>
        <source>The sum of the stages that this method covers</source>
        <translation>La somme des étapes couvertes par cette méthode</translation>
    </message>
    <message>
        <source>The metals in the servers, spread over their working life</source>
        <translation>Les métaux des serveurs, répartis sur leur durée de service</translation>
    </message>
    <message>
        <source>Making servers and data centres, spread over their working life</source>
        <translation>Fabriquer serveurs et centres de données, réparti sur leur durée de service</translation>
    </message>
    <message>
        <source>One training, spread over all uses of the model</source>
        <translation>Un entraînement, réparti sur tous les usages du modèle</translation>
    </message>
    <message>
        <source>Electricity of the servers while they answer, cooling included</source>
        <translation>L’électricité des serveurs pendant qu’ils répondent, refroidissement compris</translation>
    </message>
    <message>
        <source>Taking the hardware apart and recycling it</source>
        <translation>Démonter le matériel et le recycler</translation>
    </message>
    <message>
        <source>{n} answer</source>
        <translation>{n} réponse</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} réponses</translation>
    </message>
    <message>
        <source>{n} input token</source>
        <translation>{n} jeton d’entrée</translation>
    </message>
    <message>
        <source>{n} input tokens</source>
        <translation>{n} jetons d’entrée</translation>
    </message>
    <message>
        <source>{n} token from the cache</source>
        <translation>{n} jeton du cache</translation>
    </message>
    <message>
        <source>{n} tokens from the cache</source>
        <translation>{n} jetons du cache</translation>
    </message>
    <message>
        <source>{n} output token</source>
        <translation>{n} jeton de sortie</translation>
    </message>
    <message>
        <source>{n} output tokens</source>
        <translation>{n} jetons de sortie</translation>
    </message>
    <message>
        <source>{n} image</source>
        <translation>{n} image</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} images</translation>
    </message>
    <message>
        <source>{n} second</source>
        <translation>{n} seconde</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} secondes</translation>
    </message>
</context>
<context>
    <name>MethodAxis</name>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>{value}, from {range}</source>
        <translation>{value}, de {range}</translation>
    </message>
    <message>
        <source>{share} of the uses</source>
        <translation>{share} des usages</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Use, and the hardware undivided (shown under manufacturing), of text and of the video models it knows.</source>
        <translation>L’utilisation, et le matériel en un seul bloc (montré sous la fabrication), pour le texte et les modèles de vidéo qu’il connaît.</translation>
    </message>
    <message>
        <source>Leaves out input tokens, training, end of life, the hardware&apos;s water, images, audio and embeddings, and models it does not list.</source>
        <translation>Ne compte ni les jetons d’entrée, ni l’entraînement, ni la fin de vie, ni l’eau du matériel, ni les images, le son et les plongements, ni les modèles absents de sa liste.</translation>
    </message>
    <message>
        <source>Energy of use of GPT-4o, by fresh input and output tokens.</source>
        <translation>L’énergie d’utilisation de GPT-4o, selon les jetons d’entrée nouveaux et les jetons de sortie.</translation>
    </message>
    <message>
        <source>Leaves out every other model, cached input, other activities than text, the other stages and indicators.</source>
        <translation>Ne compte ni les autres modèles, ni l’entrée lue dans un cache, ni les activités autres que le texte, ni les autres étapes et indicateurs.</translation>
    </message>
    <message>
        <source>Energy of use of nine models, fitted to three published prompt sizes.</source>
        <translation>L’énergie d’utilisation de neuf modèles, ajustée sur trois tailles de requête publiées.</translation>
    </message>
    <message>
        <source>All five stages and four indicators, for every activity, with ranges.</source>
        <translation>Les cinq étapes et les quatre indicateurs, pour chaque activité, avec des fourchettes.</translation>
    </message>
    <message>
        <source>Leaves out networks, the user’s screen and computer, and the water of data-centre buildings.</source>
        <translation>Ne compte ni les réseaux, ni l’écran et l’ordinateur de l’utilisateur, ni l’eau des bâtiments des centres de données.</translation>
    </message>
    <message>
        <source>The maker’s own figure</source>
        <translation>Le chiffre du concepteur lui-même</translation>
    </message>
    <message>
        <source>A single question to a model of Google or OpenAI (use only), and text of Mistral (use and machines together); no range was published.</source>
        <translation>Une seule question à un modèle de Google ou d’OpenAI (utilisation seulement), et le texte de Mistral (utilisation et machines ensemble)&#x202f;; aucune fourchette n’est publiée.</translation>
    </message>
    <message>
        <source>Leaves out training, mining, end of life, input and cached tokens, off-site water at Google and OpenAI, other activities and every other maker.</source>
        <translation>Laisse de côté l’entraînement, l’extraction minière, la fin de vie, les jetons d’entrée et de cache, l’eau hors site chez Google et OpenAI, les autres activités et tous les autres concepteurs.</translation>
    </message>
</context>
<context>
    <name>Mix</name>
    <message>
        <source>Electricity in {place}</source>
        <translation>Électricité&#xa0;: {place}</translation>
    </message>
    <message>
        <source>about {n} g CO₂e per kWh</source>
        <translation>environ {n} g CO₂e par kWh</translation>
    </message>
    <message>
        <source>What it is made from is not known.</source>
        <translation>On ne sait pas de quoi elle est faite.</translation>
    </message>
    <message>
        <source>Coal, oil and gas {fossil}, low-carbon {other} ({year}).</source>
        <translation>Charbon, pétrole et gaz {fossil}, bas carbone {other} ({year}).</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Mining</source>
        <translation>Extraction</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>Fabrication</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>life-cycle stage</comment>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Fin de vie</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Greenhouse gases</source>
        <translation>Gaz à effet de serre</translation>
    </message>
    <message>
        <source>Minerals</source>
        <translation>Minéraux</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Coding agent</source>
        <translation>Agent de code</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Plongement</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Account export</source>
        <translation>Export du compte</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>a small model</source>
        <translation>un petit modèle</translation>
    </message>
    <message>
        <source>a medium model</source>
        <translation>un modèle moyen</translation>
    </message>
    <message>
        <source>a large model</source>
        <translation>un grand modèle</translation>
    </message>
    <message>
        <source>a very large model</source>
        <translation>un très grand modèle</translation>
    </message>
    <message>
        <source>an image of a small, fast model</source>
        <translation>une image d’un petit modèle rapide</translation>
    </message>
    <message>
        <source>an ordinary image</source>
        <translation>une image ordinaire</translation>
    </message>
    <message>
        <source>a large or high-quality image</source>
        <translation>une image grande ou de haute qualité</translation>
    </message>
    <message>
        <source>EcoLogits</source>
        <translation>EcoLogits</translation>
    </message>
    <message>
        <source>our table</source>
        <translation>notre table</translation>
    </message>
    <message>
        <source>size class</source>
        <translation>classe de taille</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>le vôtre</translation>
    </message>
    <message>
        <source>{figures}, size assumed</source>
        <translation>{figures}, taille supposée</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>One factor stands for all models of this kind: “{model}” is noted.</source>
        <translation>Un même facteur vaut pour tous les modèles de ce genre&#xa0;: «&#x202f;{model}&#x202f;» est noté.</translation>
    </message>
    <message>
        <source>Some amounts were not told: typical ones stand in for them.</source>
        <translation>Certaines quantités ne sont pas indiquées&#xa0;: des quantités typiques les remplacent.</translation>
    </message>
    <message>
        <source>The method “{method}” says nothing about this use: it is not covered, which is not zero.</source>
        <translation>La méthode «&#x202f;{method}&#x202f;» ne dit rien de cet usage&#xa0;: il n’est pas couvert, ce qui ne veut pas dire zéro.</translation>
    </message>
    <message>
        <source>On your own machine: the electricity of {zone}, and one request at a time, with a wider range (assumed).</source>
        <translation>Sur votre propre machine&#xa0;: l’électricité de la zone {zone}, et une requête à la fois, avec une fourchette élargie (supposé).</translation>
    </message>
    <message>
        <source>{model} is not known to run outside its maker’s data centres: check it.</source>
        <translation>{model} n’est pas connu pour tourner hors des centres de données de son concepteur&#xa0;: vérifiez-le.</translation>
    </message>
    <message>
        <source>No model told: {model}, the product’s usual one, assumed.</source>
        <translation>Modèle non indiqué&#xa0;: {model}, le modèle habituel du produit, est supposé.</translation>
    </message>
    <message>
        <source>No model told: estimated as {size}, with a wider range (assumed).</source>
        <translation>Modèle non indiqué&#xa0;: estimation faite pour {size}, avec une fourchette élargie (supposé).</translation>
    </message>
    <message>
        <source>The model “{model}” is not known: estimated as {size}, with a wider range (assumed).</source>
        <translation>Le modèle «&#x202f;{model}&#x202f;» est inconnu&#xa0;: estimation faite pour {size}, avec une fourchette élargie (supposé).</translation>
    </message>
    <message>
        <source>Estimated as {image_class}; closed models publish nothing.</source>
        <translation>Estimation faite pour {image_class}&#x202f;; les modèles fermés ne publient rien.</translation>
    </message>
    <message>
        <source>No length told: {seconds} seconds assumed, as for a typical use.</source>
        <translation>Durée non indiquée&#xa0;: {seconds} secondes supposées, comme pour un usage typique.</translation>
    </message>
    <message>
        <source>No amounts told: those of a typical use assumed, {fresh} tokens in, {cached} from the cache, {output} out.</source>
        <translation>Quantités non indiquées&#xa0;: celles d’un usage typique sont supposées, {fresh} jetons lus, {cached} repris du cache, {output} écrits.</translation>
    </message>
    <message>
        <source>No amounts told: those of a typical use assumed, {fresh} tokens in.</source>
        <translation>Aucune quantité indiquée&#xa0;: celles d’un usage typique sont supposées, {fresh} jetons d’entrée.</translation>
    </message>
    <message>
        <source>No amounts told: those of a typical use assumed, {fresh} tokens in, {output} out.</source>
        <translation>Quantités non indiquées&#xa0;: celles d’un usage typique sont supposées, {fresh} jetons lus, {output} écrits.</translation>
    </message>
</context>
<context>
    <name>NowThen</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ainsi</translation>
    </message>
    <message>
        <source>Now and then</source>
        <translation>Maintenant et ainsi</translation>
    </message>
    <message>
        <source>{name}: {value}, from {range}</source>
        <translation>{name}&#xa0;: {value}, de {range}</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{low}–{high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Restaurer la sauvegarde du {moment}</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>Récupérer ce qui peut être lu</translation>
    </message>
    <message>
        <source>Open to look only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on for now</source>
        <translation>Continuer pour l’instant</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Part of your journal’s file is damaged</source>
        <translation>Une partie du fichier de votre journal est abîmée</translation>
    </message>
    <message>
        <source>What can be read is shown, and nothing is lost by waiting. The damaged file is kept whatever you choose.</source>
        <translation>Ce qui peut être lu est affiché, et attendre ne fait rien perdre. Le fichier abîmé est conservé quel que soit votre choix.</translation>
    </message>
    <message>
        <source>Your journal does not open</source>
        <translation>Votre journal ne s’ouvre pas</translation>
    </message>
    <message>
        <source>{n} use is back. The damaged file is kept as {file}.</source>
        <translation>{n} usage est revenu. Le fichier abîmé est conservé sous {file}.</translation>
    </message>
    <message>
        <source>{n} uses are back. The damaged file is kept as {file}.</source>
        <translation>{n} usages sont revenus. Le fichier abîmé est conservé sous {file}.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas réussi</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Reading your journal…</source>
        <translation>Lecture de votre journal…</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Durée de la période</translation>
    </message>
    <message>
        <source>No use in this period</source>
        <translation>Aucun usage dans cette période</translation>
    </message>
    <message>
        <source>{n} use</source>
        <translation>{n} usage</translation>
    </message>
    <message>
        <source>{n} uses</source>
        <translation>{n} usages</translation>
    </message>
    <message>
        <source>{uses} from {n} source</source>
        <translation>{uses} de {n} source</translation>
    </message>
    <message>
        <source>{uses} from {n} sources</source>
        <translation>{uses} de {n} sources</translation>
    </message>
    <message>
        <source>Model not told</source>
        <translation>Modèle non indiqué</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>1 autre</translation>
    </message>
    <message>
        <source>{n} others</source>
        <translation>{n} autres</translation>
    </message>
    <message>
        <source>Log usage</source>
        <translation>Saisir un usage</translation>
    </message>
    <message>
        <source>Import logs…</source>
        <translation>Importer des journaux…</translation>
    </message>
    <message>
        <source>See a sample year</source>
        <translation>Voir une année d’exemple</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Montrer tous les jours</translation>
    </message>
    <message>
        <source>Your journal covers {days}.</source>
        <translation>Votre journal couvre la période&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>{indicator} along the life cycle</source>
        <translation>{indicator} au long du cycle de vie</translation>
    </message>
    <message>
        <source>Each stream’s width is its share of your total.</source>
        <translation>La largeur de chaque courant est sa part de votre total.</translation>
    </message>
    <message>
        <source>Show where these numbers come from</source>
        <translation>Montrer d’où viennent ces chiffres</translation>
    </message>
    <message>
        <source>Show ranges</source>
        <translation>Montrer les fourchettes</translation>
    </message>
    <message>
        <source>What uses the most</source>
        <translation>Ce qui consomme le plus</translation>
    </message>
</context>
<context>
    <name>OverviewSide</name>
    <message>
        <source>A tip for you</source>
        <translation>Un conseil pour vous</translation>
    </message>
    <message>
        <source>I’m trying this</source>
        <translation>J’essaie</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>A budget is a guide; nothing is blocked.</source>
        <translation>Un budget est un repère&#x202f;; rien n’est bloqué.</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Fixer un budget</translation>
    </message>
    <message>
        <source>See all budgets</source>
        <translation>Voir tous les budgets</translation>
    </message>
    <message>
        <source>Noted: you are trying it. The first word in two weeks.</source>
        <translation>C’est noté&#xa0;: vous l’essayez. Premier bilan dans deux semaines.</translation>
    </message>
</context>
<context>
    <name>OwnDays</name>
    <message>
        <source>Choose the days</source>
        <translation>Choisir les jours</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>Afficher ces jours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>Cycle de vie</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Name one file, not a folder.</source>
        <translation>Indiquez un fichier, pas un dossier.</translation>
    </message>
    <message>
        <source>This is neither a table nor a log of JSON records: export it as CSV or JSONL.</source>
        <translation>Ce n’est ni un tableau ni un journal JSON&#xa0;: exportez-le au format CSV ou JSONL.</translation>
    </message>
    <message>
        <source>You have a profile {name} for files with other columns: choose another name, or remove that one first.</source>
        <translation>Vous avez déjà un profil {name}, pour des fichiers dont les colonnes sont autres&#xa0;: choisissez un autre nom, ou supprimez-le d’abord.</translation>
    </message>
    <message>
        <source>You have no profile {name}: see “profiles list”.</source>
        <translation>Vous n’avez pas de profil {name}&#xa0;: voyez «&#x202f;profiles list&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” is no name for a profile: use small letters, digits, - and _.</source>
        <translation>«&#x202f;{name}&#x202f;» ne convient pas comme nom de profil&#xa0;: utilisez des minuscules sans accent, des chiffres, - et _.</translation>
    </message>
    <message>
        <source>{name} is a source of the program itself: choose another name.</source>
        <translation>{name} est une source du programme lui-même&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>No column was recognised as the time: name it with --map time=COLUMN; there are {columns}.</source>
        <translation>Aucune colonne n’a été reconnue comme date&#xa0;: indiquez-la avec --map time=COLONNE&#x202f;; il y a {columns}.</translation>
    </message>
    <message>
        <source>There is no field “{name}”: use one of {known}.</source>
        <translation>Le champ «&#x202f;{name}&#x202f;» n’existe pas&#xa0;: choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>There is no column “{name}”: use one of {known}.</source>
        <translation>La colonne «&#x202f;{name}&#x202f;» n’existe pas&#xa0;: choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written: check its permissions.</source>
        <translation>Impossible d’écrire dans le dossier {path}&#xa0;: vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>The profile {path} names the time zone “{zone}”, which is not known: write one such as Europe/Paris there.</source>
        <translation>Le profil {path} indique le fuseau horaire «&#x202f;{zone}&#x202f;», qui n’est pas connu&#xa0;: mettez-y un fuseau comme Europe/Paris.</translation>
    </message>
    <message>
        <source>The profile {path} cannot be used: correct it or delete it.</source>
        <translation>Le profil {path} est inutilisable&#xa0;: corrigez-le ou supprimez-le.</translation>
    </message>
</context>
<context>
    <name>Qt</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Voir dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#xa0;:</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>Log usage</source>
        <translation>Saisir un usage</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Saisie rapide</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Before I ask</source>
        <translation>Avant de demander</translation>
    </message>
    <message>
        <source>Compares what this task would cost with the models you use.</source>
        <translation>Compare ce que coûterait cette tâche avec les modèles que vous utilisez.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open ResponsAI</source>
        <translation>Ouvrir ResponsAI</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>Rien encore aujourd’hui</translation>
    </message>
    <message>
        <source>I don’t know the model</source>
        <translation>Je ne connais pas le modèle</translation>
    </message>
    <message>
        <source>Added: {n} use, {what}</source>
        <translation>Ajouté&#xa0;: {n} usage, {what}</translation>
    </message>
    <message>
        <source>Added: {n} uses, {what}</source>
        <translation>Ajouté&#xa0;: {n} usages, {what}</translation>
    </message>
    <message>
        <source>Nothing to compare: log a text use with a model first.</source>
        <translation>Rien à comparer&#xa0;: saisissez d’abord un usage de texte avec un modèle.</translation>
    </message>
    <message>
        <source>enough for this task</source>
        <translation>suffit pour cette tâche</translation>
    </message>
    <message>
        <source>a smaller one</source>
        <translation>plus petit</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>Log it with {model}: {estimate}</source>
        <translation>Saisir avec {model}&#xa0;: {estimate}</translation>
    </message>
    <message>
        <source>not covered by this method</source>
        <translation>non couvert par cette méthode</translation>
    </message>
    <message>
        <source>about {value} ({range})</source>
        <translation>environ {value} ({range})</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Main navigation</source>
        <translation>Navigation principale</translation>
    </message>
    <message>
        <source>Log usage</source>
        <translation>Saisir un usage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Tout reste en local</translation>
    </message>
</context>
<context>
    <name>RangeLine</name>
    <message>
        <source>No estimate yet</source>
        <translation>Pas encore d’estimation</translation>
    </message>
    <message>
        <source>{value}, from {range}</source>
        <translation>{value}, de {range}</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>What the import gave</source>
        <translation>Ce que l’import a donné</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Non reconnus</translation>
    </message>
    <message>
        <source>What was looked for</source>
        <translation>Ce qui était recherché</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Rien n’a pu être lu</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>{n} use to add</source>
        <translation>{n} usage à ajouter</translation>
    </message>
    <message>
        <source>{n} uses to add</source>
        <translation>{n} usages à ajouter</translation>
    </message>
    <message>
        <source>{n} use added</source>
        <translation>{n} usage ajouté</translation>
    </message>
    <message>
        <source>{n} uses added</source>
        <translation>{n} usages ajoutés</translation>
    </message>
    <message>
        <source>Your journal is as it was.</source>
        <translation>Votre journal est tel qu’il était.</translation>
    </message>
    <message>
        <source>{n} other file was not recognised, left out</source>
        <translation>{n} autre fichier non reconnu, laissé de côté</translation>
    </message>
    <message>
        <source>{n} other files were not recognised, left out</source>
        <translation>{n} autres fichiers non reconnus, laissés de côté</translation>
    </message>
    <message>
        <source>{what}: {names}</source>
        <translation>{what}&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Stopped, as you asked; what was read until then is kept.</source>
        <translation>Arrêté à votre demande&#x202f;; ce qui a été lu jusque-là est conservé.</translation>
    </message>
    <message>
        <source>{n} already in your journal, left out</source>
        <translation>{n} déjà dans votre journal, laissé de côté</translation>
    </message>
    <message>
        <source>{n} already in your journal, left out</source>
        <comment>plural</comment>
        <translation>{n} déjà dans votre journal, laissés de côté</translation>
    </message>
    <message>
        <source>{n} told more than once, counted once</source>
        <translation>{n} répété, compté une seule fois</translation>
    </message>
    <message>
        <source>{n} told more than once, counted once</source>
        <comment>plural</comment>
        <translation>{n} répétés, comptés une seule fois</translation>
    </message>
    <message>
        <source>{n} use grew since it was last read, and was raised</source>
        <translation>{n} usage a grandi depuis la dernière lecture et a été relevé</translation>
    </message>
    <message>
        <source>{n} uses grew since they were last read, and were raised</source>
        <translation>{n} usages ont grandi depuis la dernière lecture et ont été relevés</translation>
    </message>
    <message>
        <source>{n} with an unknown model, wide range</source>
        <translation>{n} de modèle inconnu, fourchette large</translation>
    </message>
    <message>
        <source>{n} with an unknown model, wide range</source>
        <comment>plural</comment>
        <translation>{n} de modèle inconnu, fourchette large</translation>
    </message>
    <message>
        <source>{n} record could not be read, left out</source>
        <translation>{n} enregistrement illisible, laissé de côté</translation>
    </message>
    <message>
        <source>{n} records could not be read, left out</source>
        <translation>{n} enregistrements illisibles, laissés de côté</translation>
    </message>
    <message>
        <source>In all that was read: {sentence}</source>
        <translation>Dans tout ce qui a été lu&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connus</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>la suite</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>… and {n} more file</source>
        <translation>… et {n} fichier de plus</translation>
    </message>
    <message>
        <source>… and {n} more files</source>
        <translation>… et {n} fichiers de plus</translation>
    </message>
    <message>
        <source>cut off, partly read</source>
        <translation>coupé, lu en partie</translation>
    </message>
    <message>
        <source>partly read</source>
        <translation>lu en partie</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>holds no use</source>
        <translation>sans usage</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>non reconnu</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>There is no backup at {path}: check the spelling.</source>
        <translation>Il n’y a pas de sauvegarde à {path}&#xa0;: vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>There is no database at {path}: check the spelling.</source>
        <translation>Il n’y a pas de base de données à l’emplacement {path}&#xa0;: vérifiez l’orthographe.</translation>
    </message>
</context>
<context>
    <name>River</name>
    <message>
        <source>Your river starts with one use</source>
        <translation>Votre rivière commence avec un usage</translation>
    </message>
    <message>
        <source>Log a use, or let your tools fill the journal.</source>
        <translation>Saisissez un usage, ou laissez vos outils remplir le journal.</translation>
    </message>
    <message>
        <source>This method does not cover this indicator</source>
        <translation>Cette méthode ne couvre pas cet indicateur</translation>
    </message>
    <message>
        <source>Not covered is not zero: choose another method to see an estimate.</source>
        <translation>Non couvert ne veut pas dire nul&#xa0;: choisissez une autre méthode pour voir une estimation.</translation>
    </message>
    <message>
        <source>{indicator} along the life cycle, total {value}, range {range}</source>
        <translation>{indicator} au long du cycle de vie, total {value}, fourchette {range}</translation>
    </message>
    <message>
        <source>Total so far</source>
        <translation>Total à ce jour</translation>
    </message>
    <message>
        <source>{known} of {count} stages</source>
        <translation>{known} étapes sur {count}</translation>
    </message>
    <message>
        <source>{indicator} along the life cycle, not covered by this method</source>
        <translation>{indicator} au long du cycle de vie, non couvert par cette méthode</translation>
    </message>
    <message>
        <source>{indicator} along the life cycle, nothing yet</source>
        <translation>{indicator} au long du cycle de vie, rien pour l’instant</translation>
    </message>
    <message>
        <source>The thickness of each stream is its share of the total. Very small shares are drawn 2 pixels thick.</source>
        <translation>L’épaisseur de chaque courant est sa part du total. Les parts très petites ont 2 pixels d’épaisseur.</translation>
    </message>
    <message>
        <source>{name}, stage {number} of {count}</source>
        <translation>{name}, étape {number} sur {count}</translation>
    </message>
    <message>
        <source>{place}, {value}, {share}, range {range}</source>
        <translation>{place}, {value}, {share}, fourchette {range}</translation>
    </message>
    <message>
        <source>{name}: {value} {unit}, {share} of the total ({range})</source>
        <translation>{name}&#xa0;: {value} {unit}, {share} du total ({range})</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>non estimé</translation>
    </message>
    <message>
        <source>Press Enter to read about this stage.</source>
        <translation>Appuyez sur Entrée pour lire ce qu’est cette étape.</translation>
    </message>
</context>
<context>
    <name>RowsChart</name>
    <message>
        <source>Highest: {most}, {high}. Lowest: {least}, {low}.</source>
        <translation>Le plus élevé&#xa0;: {most}, {high}. Le plus bas&#xa0;: {least}, {low}.</translation>
    </message>
    <message>
        <source>Value ({unit})</source>
        <translation>Valeur ({unit})</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Fourchette</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>{day}, {hour}:{minute}, {size} MB</source>
        <translation>{day}, {hour}&#xa0;h&#xa0;{minute}, {size}&#xa0;Mo</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>Your journal is one file</source>
        <translation>Votre journal est un seul fichier</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Looks for damage, counts the daily sums again.</source>
        <translation>Cherche des dégâts, recompte les sommes des jours.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>Contrôler le journal</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made each day you use ResponsAI.</source>
        <translation>Il n’y a pas encore de sauvegarde. Il s’en fait une chaque jour où vous utilisez ResponsAI.</translation>
    </message>
    <message>
        <source>{n} backup. The journal as it is now is kept when you restore.</source>
        <translation>{n} sauvegarde. Si vous la restaurez, le journal actuel est conservé.</translation>
    </message>
    <message>
        <source>{n} backups. The journal as it is now is kept when you restore one.</source>
        <translation>{n} sauvegardes. Si vous en restaurez une, le journal actuel est conservé.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>A checked copy beside your journal.</source>
        <translation>Une copie vérifiée à côté de votre journal.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Empties the journal and its settings; a backup is made first.</source>
        <translation>Vide le journal et ses réglages&#x202f;; une sauvegarde est faite d’abord.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>Restaurer cette sauvegarde…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Tout effacer…</translation>
    </message>
    <message>
        <source>Backups, the latest first</source>
        <translation>Sauvegardes, la plus récente d’abord</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} autres</translation>
    </message>
    <message>
        <source>Details on {name}</source>
        <translation>Détails sur {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>“{value}” is no zone: give three letters such as FRA.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une zone&#xa0;: donnez trois lettres comme FRA.</translation>
    </message>
    <message>
        <source>There is no method “{value}”: choose one of the list.</source>
        <translation>La méthode «&#x202f;{value}&#x202f;» n’existe pas&#xa0;: choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>“{value}” is no language here: choose en or fr.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une langue ici&#xa0;: choisissez en ou fr.</translation>
    </message>
    <message>
        <source>A day can begin at an hour from 0 to 23, not at {value}.</source>
        <translation>Un jour peut commencer à une heure de 0 à 23, pas à {value}.</translation>
    </message>
    <message>
        <source>Your own models cannot be stored: check their names and numbers.</source>
        <translation>Vos propres modèles ne peuvent pas être enregistrés&#xa0;: vérifiez leurs noms et leurs nombres.</translation>
    </message>
    <message>
        <source>Your habits are whole numbers from 0 on: check your answers.</source>
        <translation>Vos habitudes sont des nombres entiers à partir de 0&#xa0;: vérifiez vos réponses.</translation>
    </message>
    <message>
        <source>There is no such source: list the sources to see their names.</source>
        <translation>Cette source n’existe pas&#xa0;: listez les sources pour voir leurs noms.</translation>
    </message>
    <message>
        <source>A budget is an amount above 0 for a week, a month or a year; give one.</source>
        <translation>Un budget est une quantité au-dessus de 0 pour une semaine, un mois ou une année&#x202f;; donnez-en une.</translation>
    </message>
    <message>
        <source>There is no such tip: choose another one.</source>
        <translation>Ce conseil n’existe pas&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>They act at once. What changes figures can be undone.</source>
        <translation>Ils agissent aussitôt. Ce qui change les chiffres peut être annulé.</translation>
    </message>
    <message>
        <source>The setting is changed.</source>
        <translation>Le réglage est changé.</translation>
    </message>
    <message>
        <source>Budget set. {budget}.</source>
        <translation>Budget fixé. {budget}.</translation>
    </message>
    <message>
        <source>The budget is gone.</source>
        <translation>Le budget est retiré.</translation>
    </message>
    <message>
        <source>Backed up as {file}.</source>
        <translation>Sauvegardé sous {file}.</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Restaurer cette sauvegarde&#x202f;?</translation>
    </message>
    <message>
        <source>The journal becomes what it was on {moment}. As it is now, it is kept as a backup.</source>
        <translation>Le journal redevient ce qu’il était le {moment}. Tel qu’il est, il est conservé en sauvegarde.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restored: {n} use.</source>
        <translation>Restauré&#xa0;: {n} usage.</translation>
    </message>
    <message>
        <source>Restored: {n} uses.</source>
        <translation>Restauré&#xa0;: {n} usages.</translation>
    </message>
    <message>
        <source>Delete everything?</source>
        <translation>Tout effacer&#x202f;?</translation>
    </message>
    <message>
        <source>All uses, imports, budgets and settings of your journal go. A backup is made first, in the folder “backups” beside it; delete that too if nothing may stay.</source>
        <translation>Tous les usages, imports, budgets et réglages de votre journal disparaissent. Une sauvegarde est faite d’abord, dans le dossier «&#x202f;backups&#x202f;» à côté&#x202f;; effacez-la aussi si rien ne doit rester.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>the word to type</comment>
        <translation>effacer</translation>
    </message>
    <message>
        <source>Everything is deleted. Backup: {file}</source>
        <translation>Tout est effacé. Sauvegarde&#xa0;: {file}</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <source>As the system says: {place}</source>
        <translation>Selon le système&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Where each provider has them</source>
        <translation>Lieu de chaque fournisseur</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>Votre pays</translation>
    </message>
    <message>
        <source>The electricity of models that run on your own machine.</source>
        <translation>L’électricité des modèles qui tournent sur votre machine.</translation>
    </message>
    <message>
        <source>Data centres</source>
        <translation>Centres de données</translation>
    </message>
    <message>
        <source>The electricity of online services. Choose a country to see what it would change.</source>
        <translation>L’électricité des services en ligne. Choisissez un pays pour voir ce que cela changerait.</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Manière de compter</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>A day begins at</source>
        <translation>Un jour commence à</translation>
    </message>
    <message>
        <source>What happens before belongs to the day before.</source>
        <translation>Ce qui se passe avant compte pour la veille.</translation>
    </message>
    <message>
        <source>Time zone of your days</source>
        <translation>Fuseau horaire de vos jours</translation>
    </message>
    <message>
        <source>Units follow the size of each figure: mWh, Wh, kWh and MWh for energy, and so on. A table keeps to one unit.</source>
        <translation>Les unités suivent la taille de chaque chiffre&#xa0;: mWh, Wh, kWh et MWh pour l’énergie, et ainsi de suite. Un tableau garde une seule unité.</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Minuit</translation>
    </message>
    <message>
        <source>{hour}:00</source>
        <translation>{hour}&#xa0;h</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Also changes how numbers and dates are written.</source>
        <translation>Change aussi l’écriture des nombres et des dates.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>High contrast also tells stages apart by patterns.</source>
        <translation>Le contraste élevé distingue aussi les étapes par des motifs.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Nothing slides or grows, whatever the system says.</source>
        <translation>Rien ne glisse ni ne grandit, quoi qu’en dise le système.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Single-letter shortcuts</source>
        <translation>Raccourcis d’une seule lettre</translation>
    </message>
    <message>
        <source>Such as M for the model, in Log. Turn them off if you dictate, or press keys by accident.</source>
        <translation>Comme M pour le modèle, dans Journal. Désactivez-les si vous dictez, ou si des touches partent par accident.</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>{name}: {parts}</source>
        <translation>{name}&#xa0;: {parts}</translation>
    </message>
</context>
<context>
    <name>SmallTiles</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonn.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
</context>
<context>
    <name>SourceLink</name>
    <message>
        <source>Open source: {name}</source>
        <translation>Ouvrir la source&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Let your tools fill the journal for you.</source>
        <translation>Laissez vos outils remplir le journal pour vous.</translation>
    </message>
    <message>
        <source>{name} is no longer followed; what was read stays.</source>
        <translation>{name} n’est plus suivi&#x202f;; ce qui a été lu reste.</translation>
    </message>
    <message>
        <source>The import is undone: {uses} fewer.</source>
        <translation>L’import est annulé&#xa0;: {uses} de moins.</translation>
    </message>
    <message>
        <source>This import is undone already.</source>
        <translation>Cet import est déjà annulé.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>lecture non autorisée</translation>
    </message>
    <message>
        <source>in a form that is not known yet</source>
        <translation>dans une forme encore inconnue</translation>
    </message>
    <message>
        <source>{n} use in your journal</source>
        <translation>{n} usage dans votre journal</translation>
    </message>
    <message>
        <source>{n} uses in your journal</source>
        <translation>{n} usages dans votre journal</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} fichier</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>no use in it yet</source>
        <translation>encore aucun usage</translation>
    </message>
    <message>
        <source>{n} new use</source>
        <translation>{n} nouvel usage</translation>
    </message>
    <message>
        <source>{n} new uses</source>
        <translation>{n} nouveaux usages</translation>
    </message>
    <message>
        <source>{n} unreadable record left out</source>
        <translation>{n} enregistrement illisible laissé de côté</translation>
    </message>
    <message>
        <source>{n} unreadable records left out</source>
        <translation>{n} enregistrements illisibles laissés de côté</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading… {n} use so far</source>
        <translation>Lecture… {n} usage jusqu’ici</translation>
    </message>
    <message>
        <source>Reading… {n} uses so far</source>
        <translation>Lecture… {n} usages jusqu’ici</translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <translation>{where}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{n} file is there, but this version of ResponsAI does not know its form.</source>
        <translation>Il y a {n} fichier, mais cette version de ResponsAI n’en connaît pas la forme.</translation>
    </message>
    <message>
        <source>{n} files are there, but this version of ResponsAI does not know their form.</source>
        <translation>Il y a {n} fichiers, mais cette version de ResponsAI n’en connaît pas la forme.</translation>
    </message>
    <message>
        <source>{n} use</source>
        <translation>{n} usage</translation>
    </message>
    <message>
        <source>{n} uses</source>
        <translation>{n} usages</translation>
    </message>
    <message>
        <source>Importing the same again goes on where it stopped; nothing is counted twice.</source>
        <translation>Réimporter la même chose reprend là où cela s’est arrêté&#x202f;; rien n’est compté deux fois.</translation>
    </message>
    <message>
        <source>read at {time}</source>
        <translation>lu à {time}</translation>
    </message>
    <message>
        <source>read on {day}</source>
        <translation>lu le {day}</translation>
    </message>
    <message>
        <source>{place} and {n} more</source>
        <translation>{place} et {n} de plus</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvables</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>À vous de voir</translation>
    </message>
    <message>
        <source>Can’t read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Looked in {n} usual place</source>
        <translation>Recherche dans {n} endroit habituel</translation>
    </message>
    <message>
        <source>Looked in {n} usual places</source>
        <translation>Recherche dans {n} endroits habituels</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher encore</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Trouvé sur cet ordinateur</translation>
    </message>
    <message>
        <source>Look for programs on this computer again</source>
        <translation>Chercher encore des programmes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Logs somewhere else?</source>
        <translation>Des journaux ailleurs&#x202f;?</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Autres programmes</translation>
    </message>
    <message>
        <source>No program was found in the usual places</source>
        <translation>Aucun programme trouvé aux endroits habituels</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the import {name}, {details}</source>
        <translation>Annuler l’import {name}, {details}</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Historique des imports</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Rien n’a encore été importé.</translation>
    </message>
    <message>
        <source>Show earlier imports ({n} more)</source>
        <translation>Voir les imports précédents (encore {n})</translation>
    </message>
    <message>
        <source>Show earlier imports ({n} more)</source>
        <comment>plural</comment>
        <translation>Voir les imports précédents (encore {n})</translation>
    </message>
    <message>
        <source>Import {number}</source>
        <translation>Import {number}</translation>
    </message>
    <message>
        <source>{n} raised</source>
        <translation>{n} augmenté</translation>
    </message>
    <message>
        <source>{n} raised</source>
        <comment>plural</comment>
        <translation>{n} augmentés</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Inachevé</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>{n} already known</source>
        <translation>{n} déjà connu</translation>
    </message>
    <message>
        <source>{n} already known</source>
        <comment>plural</comment>
        <translation>{n} déjà connus</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Drop a file, a zip or a folder here</source>
        <translation>Déposez ici un fichier, un zip ou un dossier</translation>
    </message>
    <message>
        <source>ChatGPT, Claude, Copilot, Cursor, usage tables of OpenAI, Anthropic, OpenRouter</source>
        <translation>ChatGPT, Claude, Copilot, Cursor, tableaux d’utilisation d’OpenAI, d’Anthropic, d’OpenRouter</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>How to get my export</source>
        <translation>Comment obtenir mon export</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Importer un export</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>Ajout de {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>If you cancel, what is added by then stays; you can undo it.</source>
        <translation>Si vous annulez, ce qui est déjà ajouté reste&#x202f;; vous pourrez le défaire.</translation>
    </message>
    <message>
        <source>Nothing is added until you confirm.</source>
        <translation>Rien n’est ajouté sans votre accord.</translation>
    </message>
    <message>
        <source>{n} use added</source>
        <translation>{n} usage ajouté</translation>
    </message>
    <message>
        <source>{n} uses added</source>
        <translation>{n} usages ajoutés</translation>
    </message>
    <message>
        <source>{n} use read</source>
        <translation>{n} usage lu</translation>
    </message>
    <message>
        <source>{n} uses read</source>
        <translation>{n} usages lus</translation>
    </message>
    <message>
        <source>about {n} min left</source>
        <translation>encore {n} min environ</translation>
    </message>
    <message>
        <source>about {n} s left</source>
        <translation>encore {n} s environ</translation>
    </message>
    <message>
        <source>Ready to add</source>
        <translation>Prêt à ajouter</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Show each file of the import</source>
        <translation>Voir chaque fichier de l’import</translation>
    </message>
    <message>
        <source>use</source>
        <comment>after a number</comment>
        <translation>usage</translation>
    </message>
    <message>
        <source>uses</source>
        <comment>after a number</comment>
        <translation>usages</translation>
    </message>
    <message>
        <source>Raise {n} use</source>
        <translation>Augmenter {n} usage</translation>
    </message>
    <message>
        <source>Raise {n} uses</source>
        <translation>Augmenter {n} usages</translation>
    </message>
    <message>
        <source>Add {n} use</source>
        <translation>Ajouter {n} usage</translation>
    </message>
    <message>
        <source>Add {n} uses</source>
        <translation>Ajouter {n} usages</translation>
    </message>
    <message>
        <source>{n} already in your journal, left out</source>
        <translation>{n} déjà dans votre journal, laissé de côté</translation>
    </message>
    <message>
        <source>{n} already in your journal, left out</source>
        <comment>plural</comment>
        <translation>{n} déjà dans votre journal, laissés de côté</translation>
    </message>
    <message>
        <source>{n} told more than once, counted once</source>
        <translation>{n} répété, compté une seule fois</translation>
    </message>
    <message>
        <source>{n} told more than once, counted once</source>
        <comment>plural</comment>
        <translation>{n} répétés, comptés une seule fois</translation>
    </message>
    <message>
        <source>{n} has grown since it was last read, and will be raised</source>
        <translation>{n} a grandi depuis la dernière lecture, et sera augmenté</translation>
    </message>
    <message>
        <source>{n} have grown since they were last read, and will be raised</source>
        <translation>{n} ont grandi depuis la dernière lecture, et seront augmentés</translation>
    </message>
    <message>
        <source>{n} with an unknown model, wide range</source>
        <translation>{n} de modèle inconnu, fourchette large</translation>
    </message>
    <message>
        <source>{n} with an unknown model, wide range</source>
        <comment>plural</comment>
        <translation>{n} de modèle inconnu, fourchette large</translation>
    </message>
    <message>
        <source>{n} unreadable, left out</source>
        <translation>{n} illisible, laissé de côté</translation>
    </message>
    <message>
        <source>{n} unreadable, left out</source>
        <comment>plural</comment>
        <translation>{n} illisibles, laissés de côté</translation>
    </message>
    <message>
        <source>{n} other file was not recognised, left out</source>
        <translation>{n} autre fichier n’a pas été reconnu, laissé de côté</translation>
    </message>
    <message>
        <source>{n} other files were not recognised, left out</source>
        <translation>{n} autres fichiers n’ont pas été reconnus, laissés de côté</translation>
    </message>
    <message>
        <source>{n} file is of an unknown kind</source>
        <translation>{n} fichier est d’un type inconnu</translation>
    </message>
    <message>
        <source>{n} files are of an unknown kind</source>
        <translation>{n} fichiers sont d’un type inconnu</translation>
    </message>
    <message>
        <source>The import has failed</source>
        <translation>L’import a échoué</translation>
    </message>
    <message>
        <source>Your journal is as it was.</source>
        <translation>Votre journal est tel qu’il était.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close what is said about the import</source>
        <translation>Fermer ce qui est dit de l’import</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cet import</translation>
    </message>
    <message>
        <source>Map its columns…</source>
        <translation>Décrire ses colonnes…</translation>
    </message>
    <message>
        <source>Map the columns of {name}…</source>
        <translation>Décrire les colonnes de {name}…</translation>
    </message>
    <message>
        <source>No prompt text is stored; nothing leaves this computer.</source>
        <translation>Aucun texte de vos demandes n’est conservé&#x202f;; rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Only dates, models, token counts and kinds of activity are kept.</source>
        <translation>Ne sont gardés que les dates, les modèles, les nombres de jetons et les types d’activité.</translation>
    </message>
    <message>
        <source>See exactly what</source>
        <translation>Voir exactement quoi</translation>
    </message>
    <message>
        <source>Details on {name}</source>
        <translation>Détails sur {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Add the uses of {name} and follow it</source>
        <translation>Ajouter les usages de {name} et le suivre</translation>
    </message>
    <message>
        <source>Stop reading {name}</source>
        <translation>Arrêter la lecture de {name}</translation>
    </message>
    <message>
        <source>Follow {name}</source>
        <translation>Suivre {name}</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en baisse</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en hausse</translation>
    </message>
    <message>
        <source>about 0</source>
        <translation>environ 0</translation>
    </message>
    <message>
        <source> to </source>
        <comment>between two numbers</comment>
        <translation> à </translation>
    </message>
    <message>
        <source>{number} percent</source>
        <translation>{number} pour cent</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>{stage}, stage {place} of {count}</source>
        <translation>{stage}, étape {place} sur {count}</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>Stage {n}</source>
        <translation>Étape {n}</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Previous period</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>Period {period}</source>
        <translation>Période {period}</translation>
    </message>
    <message>
        <source>Choose the days</source>
        <translation>Choisir les jours</translation>
    </message>
</context>
<context>
    <name>StorageChecks</name>
    <message>
        <source>“{name}” is not a time zone; give one such as Europe/Paris.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est pas un fuseau horaire&#x202f;; donnez-en un comme Europe/Paris.</translation>
    </message>
    <message>
        <source>The amounts of a use are too large to be stored exactly; give at most {limit} each.</source>
        <translation>Les quantités d’un usage sont trop grandes pour être enregistrées exactement&#x202f;; donnez au plus {limit} pour chacune.</translation>
    </message>
    <message>
        <source>This is no use that can be stored.</source>
        <translation>Ceci n’est pas un usage qui puisse être enregistré.</translation>
    </message>
    <message>
        <source>An amount of a use must be a whole number from 0 up.</source>
        <translation>Une quantité doit être un nombre entier, à partir de 0.</translation>
    </message>
    <message>
        <source>The identity of a use must be a hash of 16 bytes.</source>
        <translation>L’identité d’un usage doit être une empreinte de 16 octets.</translation>
    </message>
    <message>
        <source>The moment of a use must lie between 1970 and 9999.</source>
        <translation>Le moment d’un usage doit se situer entre 1970 et 9999.</translation>
    </message>
    <message>
        <source>A text of a use holds characters that cannot be stored; take them out.</source>
        <translation>Un texte de cet usage contient des caractères impossibles à enregistrer&#x202f;; retirez-les.</translation>
    </message>
</context>
<context>
    <name>StorageErrors</name>
    <message>
        <source>The database {path} cannot be used; choose another file.</source>
        <translation>La base de données {path} est inutilisable&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is not a ResponsAI database; choose another file, this one was left as it is.</source>
        <translation>{path} n’est pas une base de données ResponsAI&#x202f;; choisissez un autre fichier, celui-ci n’a pas été touché.</translation>
    </message>
    <message>
        <source>The database {path} is damaged; restore a backup of it or recover what can be read, this file was left as it is.</source>
        <translation>La base de données {path} est abîmée&#x202f;; restaurez une sauvegarde ou récupérez ce qui est lisible, ce fichier n’a pas été touché.</translation>
    </message>
    <message>
        <source>No use can be read in the damaged database {path}; restore a backup of it, this file was left as it is.</source>
        <translation>Aucun usage n’est lisible dans la base de données abîmée {path}&#x202f;; restaurez une sauvegarde, ce fichier n’a pas été touché.</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of ResponsAI; update ResponsAI to open it, the file was left as it is.</source>
        <translation>La base de données {path} vient d’une version plus récente de ResponsAI&#x202f;; mettez ResponsAI à jour pour l’ouvrir, le fichier n’a pas été touché.</translation>
    </message>
    <message>
        <source>Another program is using the database {path}; wait until it has finished or close it, then try again.</source>
        <translation>Un autre programme utilise la base de données {path}&#x202f;; attendez qu’il ait fini ou fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; free some space and try again, everything saved before is safe.</source>
        <translation>Le disque qui contient {path} est plein&#x202f;; libérez de la place et réessayez, tout ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The database {path} cannot be written; allow writing to the file and its folder, or choose another place.</source>
        <translation>L’écriture dans la base de données {path} est impossible&#x202f;; autorisez l’écriture dans le fichier et son dossier, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file in it.</source>
        <translation>{path} est un dossier&#x202f;; donnez le nom d’un fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>The database {path} cannot be created or opened; check that its folder exists and may be used, or choose another place.</source>
        <translation>La base de données {path} ne peut être ni créée ni ouverte&#x202f;; vérifiez que son dossier existe et qu’il est accessible, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The disk that holds {path} cannot be read or written properly; check the disk, then try again.</source>
        <translation>Le disque qui contient {path} se lit ou s’écrit mal&#x202f;; vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>This computer does not know the time zone of the database {path}; update the system&apos;s time-zone data, then try again.</source>
        <translation>Cet ordinateur ne connaît pas le fuseau horaire de la base de données {path}&#x202f;; mettez à jour les fuseaux horaires du système, puis réessayez.</translation>
    </message>
    <message>
        <source>The SQLite of this Python is too old to open {path}; install a newer Python.</source>
        <translation>La version de SQLite de ce Python est trop ancienne pour ouvrir {path}&#x202f;; installez un Python plus récent.</translation>
    </message>
</context>
<context>
    <name>Stored</name>
    <message>
        <source>What is kept on this computer</source>
        <translation>Ce qui est gardé sur cet ordinateur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every column of your database, in plain words. No prompt, answer, title, file name or path is among them; a hash cannot be turned back into what it stands for.</source>
        <translation>Chaque colonne de votre base de données, en mots simples. Ni demande, ni réponse, ni titre, ni nom de fichier, ni chemin n’y figurent&#x202f;; une empreinte ne permet pas de retrouver ce qu’elle représente.</translation>
    </message>
</context>
<context>
    <name>Stretch</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Jours choisis</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tous les jours</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>There is no condition “{name}”: use {known}.</source>
        <translation>La condition «&#x202f;{name}&#x202f;» n’existe pas&#xa0;: utilisez {known}.</translation>
    </message>
    <message>
        <source>There is no {name} “{value}”: use one of {known}.</source>
        <translation>Pour {name}, «&#x202f;{value}&#x202f;» n’existe pas&#xa0;: choisissez parmi {known}.</translation>
    </message>
</context>
<context>
    <name>TimeZones</name>
    <message>
        <source>“{name}” is no time zone that is known: give one such as {example}, or local for that of this computer.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est pas un fuseau horaire connu&#xa0;: donnez-en un comme {example}, ou local pour celui de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>{file} has words for “{tip}”, which is no tip: remove them.</source>
        <translation>{file} contient des mots pour «&#xa0;{tip}&#xa0;», qui n’est pas un conseil&#xa0;: retirez-les.</translation>
    </message>
    <message>
        <source>The tip “{tip}” stands twice in {file}: remove one.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» figure deux fois dans {file}&#xa0;: retirez-en un.</translation>
    </message>
    <message>
        <source>The tips cannot be read from {file}: install the program again.</source>
        <translation>Les conseils ne peuvent pas être lus dans {file}&#xa0;: réinstallez le programme.</translation>
    </message>
    <message>
        <source>The source “{source}” needs a title, an address, a year and how far it was read.</source>
        <translation>La source «&#xa0;{source}&#xa0;» a besoin d’un titre, d’une adresse, d’une année et du degré auquel elle a été lue.</translation>
    </message>
    <message>
        <source>The tip “{tip}” says “{word}”, which is none of {known}.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» dit «&#xa0;{word}&#xa0;», qui n’est aucun de {known}.</translation>
    </message>
    <message>
        <source>The tip “{tip}” does not say when it applies.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» ne dit pas quand il s’applique.</translation>
    </message>
    <message>
        <source>The tip “{tip}” measures “{metric}”, which is not known.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» mesure «&#xa0;{metric}&#xa0;», qui n’est pas connu.</translation>
    </message>
    <message>
        <source>The tip “{tip}” changes “{what}”, which is not known.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» change «&#xa0;{what}&#xa0;», qui n’est pas connu.</translation>
    </message>
    <message>
        <source>The tip “{tip}” needs a share of low, central and high from 0 to 1.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» a besoin d’une part basse, centrale et haute de 0 à 1.</translation>
    </message>
    <message>
        <source>The tip “{tip}” names no source: add one.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» ne nomme aucune source&#xa0;: ajoutez-en une.</translation>
    </message>
    <message>
        <source>The tip “{tip}” names the source “{source}”, which is not listed.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» nomme la source «&#xa0;{source}&#xa0;», qui n’est pas dans la liste.</translation>
    </message>
    <message>
        <source>The tip “{tip}” has no title and text in the language “{language}”.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» n’a ni titre ni texte dans la langue «&#xa0;{language}&#xa0;».</translation>
    </message>
    <message>
        <source>The tip “{tip}” needs for its figure a source in which it was read, and the figure in every language.</source>
        <translation>Le conseil «&#xa0;{tip}&#xa0;» a besoin, pour son chiffre, d’une source où il a été lu, et du chiffre dans chaque langue.</translation>
    </message>
    <message>
        <source>Your journal does not hold what a use was for.</source>
        <translation>Votre journal ne garde pas à quoi servait un usage.</translation>
    </message>
    <message>
        <source>Your journal does not hold how long a conversation was.</source>
        <translation>Votre journal ne garde pas la longueur des conversations.</translation>
    </message>
    <message>
        <source>Nothing is asked about your devices.</source>
        <translation>Rien ne vous est demandé sur vos appareils.</translation>
    </message>
    <message>
        <source>Searches are not recorded.</source>
        <translation>Les recherches ne sont pas enregistrées.</translation>
    </message>
    <message>
        <source>No size of an image or a clip is recorded in these days.</source>
        <translation>Aucune taille d’image ou de clip n’est enregistrée ces jours-ci.</translation>
    </message>
    <message>
        <source>Nothing of the kind is recorded in these days.</source>
        <translation>Rien de tel n’est enregistré ces jours-ci.</translation>
    </message>
    <message>
        <source>There is too little use in these days to tell.</source>
        <translation>Il y a trop peu d’usages ces jours-ci pour le dire.</translation>
    </message>
    <message>
        <source>good evidence</source>
        <translation>bien établi</translation>
    </message>
    <message>
        <source>fair evidence</source>
        <translation>assez bien établi</translation>
    </message>
    <message>
        <source>reasoned advice</source>
        <translation>conseil raisonné</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>À essayer</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Often believed</source>
        <translation>Idée reçue</translation>
    </message>
    <message>
        <source>For narrower ranges</source>
        <translation>Pour resserrer les fourchettes</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>People and ethics</source>
        <translation>Humain et éthique</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Regulation and sovereignty</source>
        <translation>Réglementation et souveraineté</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>aucun changement</translation>
    </message>
    <message>
        <source>{value} {unit} less ({range})</source>
        <translation>{value} {unit} de moins ({range})</translation>
    </message>
    <message>
        <source>{value} {unit} more ({range})</source>
        <translation>{value} {unit} de plus ({range})</translation>
    </message>
    <message>
        <source>{value} {unit} less (from {more} more to {less} less)</source>
        <translation>{value} {unit} de moins (de {more} de plus à {less} de moins)</translation>
    </message>
    <message>
        <source>{value} {unit} more (from {more} more to {less} less)</source>
        <translation>{value} {unit} de plus (de {more} de plus à {less} de moins)</translation>
    </message>
    <message>
        <source>Result in {days} day.</source>
        <translation>Résultat dans {days} jour.</translation>
    </message>
    <message>
        <source>Result in {days} days.</source>
        <translation>Résultat dans {days} jours.</translation>
    </message>
    <message>
        <source>So far {difference}, held against the weeks before.</source>
        <translation>Jusqu’ici {difference}, par rapport aux semaines d’avant.</translation>
    </message>
    <message>
        <source>Too little use to tell.</source>
        <translation>Trop peu d’usages pour le dire.</translation>
    </message>
    <message>
        <source>Your journal cannot show what this changes.</source>
        <translation>Votre journal ne peut pas montrer ce que cela change.</translation>
    </message>
    <message>
        <source>No clear change yet.</source>
        <translation>Pas encore de changement net.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>There is nothing to explain: the method does not cover it.</source>
        <translation>Il n’y a rien à expliquer&#xa0;: la méthode ne couvre pas cet usage.</translation>
    </message>
    <message>
        <source>× multiplies central values and combines relative ranges in quadrature (where a value or its lower bound is zero, the bounds of that side multiply); + adds bound by bound, because the parts share their factors.</source>
        <translation>× multiplie les valeurs centrales et combine les fourchettes relatives en quadrature (là où une valeur ou sa borne basse est nulle, les bornes de ce côté se multiplient)&#x202f;; + additionne borne par borne, car les parties partagent leurs facteurs.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Calculated</source>
        <translation>Calculs</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Log usage</source>
        <translation>Saisir un usage</translation>
    </message>
    <message>
        <source>Before I ask</source>
        <translation>Avant de demander</translation>
    </message>
    <message>
        <source>Open ResponsAI</source>
        <translation>Ouvrir ResponsAI</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>TraySettings</name>
    <message>
        <source>Beside the clock</source>
        <translation>Près de l’horloge</translation>
    </message>
    <message>
        <source>Icon beside the clock</source>
        <translation>Icône près de l’horloge</translation>
    </message>
    <message>
        <source>Log a use and compare before you ask, in one click.</source>
        <translation>Saisir un usage et comparer avant de demander, en un clic.</translation>
    </message>
    <message>
        <source>This desktop has no place for one.</source>
        <translation>Ce bureau n’a pas de place pour elle.</translation>
    </message>
    <message>
        <source>Closing the window leaves the icon</source>
        <translation>Fermer la fenêtre laisse l’icône</translation>
    </message>
    <message>
        <source>Quit from the icon’s menu, or with Ctrl Q.</source>
        <translation>Quittez par le menu de l’icône, ou avec Ctrl Q.</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Démarrer avec l’ordinateur</translation>
    </message>
    <message>
        <source>Quietly: only the icon, if there is one.</source>
        <translation>Discrètement&#xa0;: l’icône seule, s’il y en a une.</translation>
    </message>
    <message>
        <source>Small window</source>
        <translation>Petite fenêtre</translation>
    </message>
    <message>
        <source>Today, quick log and “Before I ask”: Ctrl Shift A.</source>
        <translation>Aujourd’hui, saisie rapide et «&#x202f;Avant de demander&#x202f;»&#xa0;: Ctrl Maj A.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
</context>
<context>
    <name>TrialBars</name>
    <message>
        <source>Weeks before: {before}. Weeks since: {after}.</source>
        <translation>Semaines d’avant&#xa0;: {before}. Semaines depuis&#xa0;: {after}.</translation>
    </message>
    <message>
        <source>{n} week before</source>
        <translation>{n} semaine avant</translation>
    </message>
    <message>
        <source>{n} weeks before</source>
        <translation>{n} semaines avant</translation>
    </message>
    <message>
        <source>{n} week since</source>
        <translation>{n} semaine depuis</translation>
    </message>
    <message>
        <source>{n} weeks since</source>
        <translation>{n} semaines depuis</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>There is no import {number}: list them to see their numbers.</source>
        <translation>Il n’y a pas d’import {number}&#xa0;: listez-les pour voir leurs numéros.</translation>
    </message>
    <message>
        <source>Import {number} is undone already.</source>
        <translation>L’import {number} est déjà annulé.</translation>
    </message>
    <message>
        <source>Import {number} is still running: stop it or wait until it has finished.</source>
        <translation>L’import {number} est encore en cours&#xa0;: arrêtez-le ou attendez qu’il soit terminé.</translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message>
        <source>No longer followed: {names}.</source>
        <translation>N’est plus suivi&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Undone: the use that was logged is gone.</source>
        <translation>Annulé&#xa0;: l’usage saisi n’existe plus.</translation>
    </message>
    <message>
        <source>Undone: the use is as it was before the change.</source>
        <translation>Annulé&#xa0;: l’usage est comme avant la modification.</translation>
    </message>
    <message>
        <source>Undone: what was deleted is back.</source>
        <translation>Annulé&#xa0;: ce qui était supprimé est de retour.</translation>
    </message>
    <message>
        <source>Undone: import {number}.</source>
        <translation>Annulé&#xa0;: l’import {number}.</translation>
    </message>
    <message>
        <source>Undone: the setting is as it was before.</source>
        <translation>Annulé&#xa0;: le réglage est comme avant.</translation>
    </message>
    <message>
        <source>Undone: what counts is as it was before.</source>
        <translation>Annulé&#xa0;: ce qui compte est comme avant.</translation>
    </message>
    <message>
        <source>Undone: the budget is as it was before.</source>
        <translation>Annulé&#xa0;: le budget est comme avant.</translation>
    </message>
    <message>
        <source>Undone: the tip is as it was before.</source>
        <translation>Annulé&#xa0;: le conseil est comme avant.</translation>
    </message>
    <message>
        <source>An import is still running: stop it or wait until it ends.</source>
        <translation>Un import est encore en cours&#xa0;: arrêtez-le ou attendez qu’il se termine.</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>milliwatt-hours</source>
        <translation>milliwattheures</translation>
    </message>
    <message>
        <source>watt-hours</source>
        <translation>wattheures</translation>
    </message>
    <message>
        <source>kilowatt-hours</source>
        <translation>kilowattheures</translation>
    </message>
    <message>
        <source>megawatt-hours</source>
        <translation>mégawattheures</translation>
    </message>
    <message>
        <source>millilitres</source>
        <translation>millilitres</translation>
    </message>
    <message>
        <source>litres</source>
        <translation>litres</translation>
    </message>
    <message>
        <source>cubic metres</source>
        <translation>mètres cubes</translation>
    </message>
    <message>
        <source>milligrams of CO2 equivalent</source>
        <translation>milligrammes d’équivalent CO2</translation>
    </message>
    <message>
        <source>grams of CO2 equivalent</source>
        <translation>grammes d’équivalent CO2</translation>
    </message>
    <message>
        <source>kilograms of CO2 equivalent</source>
        <translation>kilogrammes d’équivalent CO2</translation>
    </message>
    <message>
        <source>tonnes of CO2 equivalent</source>
        <translation>tonnes d’équivalent CO2</translation>
    </message>
    <message>
        <source>micrograms of antimony equivalent</source>
        <translation>microgrammes d’équivalent antimoine</translation>
    </message>
    <message>
        <source>milligrams of antimony equivalent</source>
        <translation>milligrammes d’équivalent antimoine</translation>
    </message>
    <message>
        <source>grams of antimony equivalent</source>
        <translation>grammes d’équivalent antimoine</translation>
    </message>
    <message>
        <source>kilograms of antimony equivalent</source>
        <translation>kilogrammes d’équivalent antimoine</translation>
    </message>
    <message>
        <source>request</source>
        <translation>requête</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>step</source>
        <translation>étape</translation>
    </message>
    <message>
        <source>token</source>
        <translation>jeton</translation>
    </message>
    <message>
        <source>input token</source>
        <translation>jeton lu</translation>
    </message>
    <message>
        <source>output token</source>
        <translation>jeton produit</translation>
    </message>
    <message>
        <source>token from the cache</source>
        <translation>jeton du cache</translation>
    </message>
    <message>
        <source>1,000 tokens</source>
        <translation>1&#x202f;000 jetons</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>There is no database at {path}: it is made with the first use.</source>
        <translation>Il n’y a pas de base de données à {path}&#xa0;: elle est créée au premier usage.</translation>
    </message>
    <message>
        <source>There is {n} backup.</source>
        <translation>Il y a {n} sauvegarde.</translation>
    </message>
    <message>
        <source>There are {n} backups.</source>
        <translation>Il y a {n} sauvegardes.</translation>
    </message>
    <message>
        <source>The database opens.</source>
        <translation>La base de données s’ouvre.</translation>
    </message>
    <message>
        <source>It can be written.</source>
        <translation>Elle peut être modifiée.</translation>
    </message>
    <message>
        <source>The file is undamaged.</source>
        <translation>Le fichier est intact.</translation>
    </message>
    <message>
        <source>All rows fit together.</source>
        <translation>Toutes les lignes vont ensemble.</translation>
    </message>
    <message>
        <source>The daily sums are those of a recount.</source>
        <translation>Les sommes par jour sont celles d’un nouveau décompte.</translation>
    </message>
    <message>
        <source>No row is left over.</source>
        <translation>Aucune ligne n’est orpheline.</translation>
    </message>
    <message>
        <source>{mb} MB are free on the disk.</source>
        <translation>{mb} Mo sont libres sur le disque.</translation>
    </message>
    <message>
        <source>The folder is not a synced one.</source>
        <translation>Le dossier n’est pas synchronisé.</translation>
    </message>
    <message>
        <source>The database does not open: restore a backup.</source>
        <translation>La base de données ne s’ouvre pas&#xa0;: restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>It can only be read: allow writing to the file and its folder.</source>
        <translation>Elle peut seulement être lue&#xa0;: autorisez l’écriture du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>The file is damaged: restore a backup, or recover what can be read.</source>
        <translation>Le fichier est endommagé&#xa0;: restaurez une sauvegarde, ou récupérez ce qui se lit encore.</translation>
    </message>
    <message>
        <source>Some rows refer to nothing: restore a backup, or recover what can be read.</source>
        <translation>Des lignes ne renvoient à rien&#xa0;: restaurez une sauvegarde, ou récupérez ce qui se lit encore.</translation>
    </message>
    <message>
        <source>The daily sums are not those of a recount: repair them.</source>
        <translation>Les sommes par jour ne sont pas celles d’un nouveau décompte&#xa0;: réparez-les.</translation>
    </message>
    <message>
        <source>Rows left over, which do no harm: {n}.</source>
        <translation>Lignes orphelines, sans conséquence&#xa0;: {n}.</translation>
    </message>
    <message>
        <source>Only {mb} MB are free on the disk: make some room.</source>
        <translation>Seulement {mb} Mo sont libres sur le disque&#xa0;: faites de la place.</translation>
    </message>
    <message>
        <source>The folder is synced to other computers, which can damage the file: move it to another one.</source>
        <translation>Le dossier est synchronisé avec d’autres ordinateurs, ce qui peut endommager le fichier&#xa0;: déplacez-le ailleurs.</translation>
    </message>
    <message>
        <source>There is no backup yet: make one.</source>
        <translation>Il n’y a pas encore de sauvegarde&#xa0;: faites-en une.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This is a sample year. Nothing here is yours.</source>
        <translation>Ceci est une année d’exemple. Rien ici n’est à vous.</translation>
    </message>
    <message>
        <source>Your journal can only be read: its folder or file may not be written. Nothing new is recorded.</source>
        <translation>Votre journal ne peut qu’être lu&#xa0;: son dossier ou son fichier n’est pas accessible en écriture. Rien de nouveau n’est enregistré.</translation>
    </message>
    <message>
        <source>A sample year opens in a window of its own.</source>
        <translation>Une année d’exemple s’ouvre dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>Start “responsai --demo” in a terminal to see it.</source>
        <translation>Lancez «&#x202f;responsai --demo&#x202f;» dans un terminal pour la voir.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no method “{method}”: use {known}.</source>
        <translation>La méthode «&#x202f;{method}&#x202f;» n’existe pas&#xa0;: utilisez {known}.</translation>
    </message>
    <message>
        <source>The period ends before it begins: give a first day no later than {last}.</source>
        <translation>La période finit avant d’avoir commencé&#xa0;: donnez un premier jour au plus tard le {last}.</translation>
    </message>
    <message>
        <source>You have no model “{name}”: yours are {known}.</source>
        <translation>Vous n’avez pas de modèle «&#x202f;{name}&#x202f;»&#xa0;: les vôtres sont {known}.</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>UTC (assumed)</source>
        <translation>UTC (supposé)</translation>
    </message>
    <message>
        <source>Local time ({zone})</source>
        <translation>Heure locale ({zone})</translation>
    </message>
</context>
</TS>
