"""Words of the trades that are right, though general word lists don't have them."""

_TERMS = """
neurone neurones vegie vegies croc crocs eucalypt eucalypts roughy coronial terroir partier partiers themself
receival receivals statin statins mantid mantids longline aestivate attaches barycentre
perio endo ortho kindy arvo brekkie brekky uni unis rellies smoko servo cafe cafes ebook ebooks fiance fiancee
noir garde cappella merch improv vid vids masse fete fetes voila bleu saas rfid oled ahold shoutout shoutouts
memoriam takedown takedowns wirelessly licensure hoppy jure bready aggradation appetit that'd there'd it'd how'd
what'd who'd where'd could've would've should've might've must've there'll there've who've
upsert upserts saison saisons mardy counterparty counterparties chargeback chargebacks allowlist denylist meds paeds
tacho tachos termbase termbases strimmer strimming matinee matinees tech techs
ab accessioning actionable adhoc adtech afternoons afterschool agentic agritech amongst analytics angiogram
anonymise anonymize apis app appellate apps ascii async asynchronous auditable autocomplete autograder
autoscaling autumn aws axle backend backends backfill backlink backlog backlogs backoffice backport backports
balayage barista baristas bedside bedsides benchmarked benchmarking bioassay bioinformatics biomarker biomarkers
biotech bitmap bitrate blockchain blog blogger blogging blogs bluetooth bookable bookkeeper bookkeeping boolean
bootcamp bootcamps bootloader bootloaders brainstorm brainstormed brainstorming breakout breakouts briefings
brioche browsable bugfix bugfixes burrata callback callbacks calque cannula cannulas cannulate cannulation
canonicalize capex cappuccino carbonara caregiver caregivers caseload caseloads casework catchup catheterise
chai changelog changelogs changeover charcuterie chatbot chatbots checklist checklists checkout checkouts
checkpoint checkpoints childcare chunking ciabatta citable cli clickable clickthrough clinician clinicians cloud
cnc codebase codebases codec coder coders coding collider colour commissioning compiler compilers composable
config configs configurable containerised containerized convolutional cooldown copyediting copyeditor copywriter
copywriters copywriting cortado counterbalance courseware coursework coworker coworkers coworking crm cron
cronjob crossdocking crowdfunding crowdsourced crud cryo cryogenic cryostat css csv curation customisable
customizable cutover cutovers cybersecurity dashboard dashboards database databases datacenter datacentre
dataflow dataframe dataset datasets datasheet datasheets dbt debounce debrief debriefed debriefing debriefs
debug debugged debugger debugging decarbonisation decarbonization decluttered deduplicate deduplicated
deduplication deescalation deliverable deliverables deploy deployable deployed deploying deployment deployments
deprecate deprecated deprecation dermatology desalination deserialise deserialize dev devops devs dialysis diff
diffs digitisation digitise digitised digitization digitize digitized dispatcher dispatchers dockerised
dockerized docs dogfooding dovetail dovetails downlighters downselect downstream downtime drilldown drivetrain
dropdown ecommerce ecosystem ecosystems edtech educators ehealth elearning electrophysiology email emailed
emailing emails embedded embeddings enablement endpoint endpoints enduser enterprise entrepreneurial env
espaliers esports espresso espressos etl exoskeleton explainability explainable extensible extranet facilitator
facilitators factsheet failover fermenter fintech firewall firewalls firmware firmwares flagship flashcards
flatmate flatmates flatpack flatplan flexitime floorplan floorplans flowchart flowcharts flyout focaccia
followup foodbank foodservice forklift forklifts formwork freelance freelanced freelancer freelancers
freelancing frontend frontends frontline fulfilment fullstack fulltime fundraise fundraiser fundraisers
fundraising gameplay gamification gamified gantt gearbox genomics geolocation geospatial gist gists gitops
gladder glassware gluten gpu gpus graphql greenfield greenhouse groupware gui guideline guidelines habitability
hackathon hackathons hackday hackdays handoff handoffs handover handovers handwash hardcoded hardware headcount
headcounts headless headteacher headteachers heatmap heatmaps heatpump heatpumps hello helpdesk helpdesks
helpline hematology hey hi histology homebrew homepage homeschooled homeschooling hostname hotdesking hotfix
hotfixes hotline housekeeping howto hr href html http https hydrophone hydrophones hydroponic hyperlocal
hyperparameter hyperparameters ide idempotence idempotency idempotent immunoassay immunology inbound inbox
inboxes influencer influencers infographic infographics infosec infra ingestible initiatives inline inpatient
inpatients insightful instore instrumentation internship internships interoperability interoperable intranet
intranets intubation invoicing ios iot iteratively javascript jira jobshare joiners json kafka kanban kerbside
keycloak keynote keyword keywords kickoff kickoffs kimchi kindergartener kiosk knowhow kombucha kpi kpis kubectl
kubernetes lambing laminated landline laparoscopic laptop laptops latency layup lexer libretto licensee lidar
lifecycle lifecycles lifelong lineup linter linters linting liveness livestock livestream localhost localisation
localization lockdown login logins logistics logout lollipop lookbook lookup lookups lovely lowercase macchiato
machinable machinist machinists macro macros maintainer maintainers makerspace malware manufacturability
markdown marketplace marketplaces markup masterclass masterclasses mastermind matcha mechatronics memoization
mentee mentees mentor mentored mentoring mentors merchandiser merchandising metadata metastable methodologies
microbiome microcontroller microcontrollers microscopy microservice microservices microsite middleware midlife
midwifery milestones millwork mindful mindset mindsets minifig miso mocha mockup mockups modality modular
monorepo monorepos moodboard moodboards multibeam multichannel multicultural multidisciplinary multilingual
multimodal multisite multitasking mysql namespace namespaces natively neonatal nephrology networking
neuroscience newsletter newsletters nocode nonprofit nonprofits normalisation nosql npm numpy nurseries oat obs
observability observable obstetric occupancy offboarding offline offload offsite offsites ok okay omnichannel
onboard onboarded onboarding onboards oncall oncology online onsite onsites opex ophthalmology orchestrate
orchestrated orchestration orthopaedic orthopedic outage outages outlier outliers outpatient outpatients
outreach outsource outsourced outsourcing overclock overlays paediatric paediatrics paginated pagination paleo
pallet palletised palletized pallets pandas paralegal paralegals parametrize parkrun parser parsers parttime
pastoral patching paywall pdf pdfs peatland pedagogic pedagogy peer perioperative peripatetic petabyte
pharmacology phishing phlebotomist phlebotomy pho photoshoot physio physios pickup pickups pipeline pipelines
pipette pipetted pipettes pipetting pivot pivoted plaintext planogram plasterboard playbook playbooks playgroup
playgroups playlist playtest playtesting playtests plugin plugins podcast podcasts polymerase popup postdoc
postdocs postdoctoral postgrad postgraduate postmortem postmortems poststudio powertrain pre preclinical prefab
prefetch preload premade prepress prequel preschool preschoolers prescriber pressuretest preview previews primer
printout printouts proactive proactively probationary procurement profiler profilers programmatic
programmatically prosecco prospectus prosthetics prototype prototyped prototypes prototyping provenance
provisioning proxied ps psychotherapist publicist purlins pytest python qa qualitative quickstart quinoa
radiographer radiographers radiography rails ramen rampup readme readmission readmissions realtime recap
recapped recaps reconcile redeploy redesign redesigned redesigning redirect redirects redline refactor
refactored refactoring refactors refinery refrigeration refurb refurbished regex regexes rehab reimagine
reimagined relatable renderer renderers replatform replatforming replicable repo repos repurpose repurposed
reread rereading rerun reruns reskilling resourcing restful restock restocking resus retargeting retest retrofit
retrofits retrofitted retrofitting retrospective retrospectives reusability reusable reviewer reviewers rewatch
rework reworked rewrite rewrites rightsizing ringfenced risotto roadmap roadmaps roadshow roadshows robotics
roleplay rollback rollbacks rollout rollouts rostering rota rotas runbook runbooks runtime runtimes safeguarding
sandbox sandboxed sandboxes scalability scalable schema schemas schoolwork scikit scoping screencast screenshot
screenshots scrum sdk seamstress secondments sensitisation seo serializer serverless setup setups sharded
sharding shoplifting shortlist shortlisted shortlisting showcase showcased showcases showreel signage signoff
signup signups silo siloed silos skillset skillsets skincare skyline slackbot slideshow smartphone smartphones
smartwatch snagging sociolinguistics softphone software solidworks sommelier sonographer sourcing sourdough spec
specs spectroscopy spinout spreadsheet spreadsheets sprint sprints sql sso stakeholder stakeholders standalone
standup standups startup startups stateful stateless stocktake stocktakes stocktaking storyboard storyboards
storyline storytelling storytime streamline streamlined streamlining subcontractor subcontractors subdomain
subgroups subnet subroutine subtask subtasks subtitles subtitling superset supertanker suppliers supportive
sustainability syllabi synced syncing sysadmin sysadmins tableside tagine tahini takeaway takeaways takeoff
talkback tapestries taskforce taxonomy teammate teammates teamwork teardown teatime techie techies telehealth
telemedicine telemetry telesales templated templates templating terabyte terraform testability testable testbed
testbeds testimonials textbook thanks theming therapist thoughtful throughput thumbnail thumbnails thx timebound
timebox timeboxed timeframe timeframes timeline timelines timesheet timesheets timestamp timestamps tofu
tokenizer toolbox toolboxes toolchain toolchains tooling toolkit toolkits tooltip tooltips touchpoint
touchpoints touchscreen traceability traceable traineeship traineeships transcriptomics transformative
translational triage triaged triaging troubleshoot troubleshooting turnaround typeface typefaces typescript
typesetting umami unboxing underfloor unicode unmoderated unpaid unsubscribe upcycle upcycled upcycling upfront
upgradable upload uploaded uploading uploads upscale upsell upselling upskill upskilled upskilling upstream
uptake uptime url urls usability username usernames utilisation utilization vaccinator validator vanlife vegan
vegans venue verifiable versioned versioning videographer viewport virtualisation virtualization visa
visualisation visualisations visualization visualizations vlan voicemail voicemails voiceover volunteering
waitlist waitlisted walkaround walkround walkthrough walkthroughs warehousing wayfinding wearables webhook
webhooks webinar webinars webpage webpages website websites welding wellbeing wellness wheelchair whilst
whiteboard whiteboarded whiteboarding whiteboards whitepaper whitepapers widget widgets wifi wiki wikis
wireframe wireframes wireframing workaround workarounds workbench workbook workbooks workday workdays workflow
workflows workforce workgroup worklist workload workloads workplace workplaces worksheet worksheets workshop
workshopped workspace workspaces workstation workstations workstream workstreams worktop wraparound xml yaml
yearbook zoning
"""
TERMS = frozenset(_TERMS.split())
