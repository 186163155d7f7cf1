# Where Vita stops thinking along: fixed words, and the people who can help.
# Numbers (112, 113, 0800-0113, 088 0767 000, 0900-8844): to be looked up again at each release.

boundary-distress =
    I'll stop asking about work here. What you write is heavy, and you need not stay alone with it.
    I'm a computer program; a person can help better.
boundary-distress-suicide = *Thinking of suicide*: in the Netherlands call 113 or 0800-0113, or chat at 113.nl. Free, day and night, no name needed.
boundary-danger = *Danger*: call 112.
boundary-distress-talk = *Someone to talk to*: your GP, or in Dutch the Luisterlijn: 088 0767 000.
boundary-distress-nobody = I pass this on to nobody. So nobody will call by themselves: call yourself, or ask someone who is with you.
boundary-at-work = *At work*: { $people }.
boundary-counsellor = confidential counsellor ({ $contact })
boundary-company_doctor = company doctor ({ $contact })
boundary-hr = HR ({ $contact })
boundary-held =
    Your question still stands in your own message and can wait until tomorrow. Today I ask nothing more about it.
    { $part ->
        [evening] Call someone tonight: 113, free and without giving your name, or your GP.
       *[day] Call someone today: 113, free and without giving your name, or your GP.
    }

boundary-form-typed = I haven't kept your form. This is what it said:
boundary-form-again = Do you want to write it down like this after all? Then send a form with the same words once more.

boundary-unsafe = What you describe you need not solve alone. I stop thinking along and won't look for your share in it.
boundary-unsafe-outside = *Outside work*: your GP, or the police: 0900-8844 (in the Netherlands).
boundary-nobody = I pass this on to nobody.

boundary-conflict =
    This is about you and someone who isn't here.
    I hear one side, so I won't say who is right.
boundary-conflict-talk = Talk to a manager you trust, or to someone who has no part in it.
boundary-conflict-practice = If you want to practise your first sentence, you can do that here.

boundary-legal = This is a question for a lawyer. If I'm wrong, you bear it.
boundary-legal-ask = Ask the works council or your union. For yourself, in the Netherlands: the Juridisch Loket.
boundary-legal-ask-lawyer = Ask the lawyer ({ $contact }), the works council or your union. For yourself, in the Netherlands: the Juridisch Loket.

boundary-medical = This is about the health or treatment of a real person. I give no advice on that.
boundary-medical-ask = Consult a doctor or pharmacist; for yourself, your GP. In an emergency: call 112.
boundary-medical-hide = Also take out whatever tells others who that person is.

boundary-judgement =
    I give no judgement of a colleague. I hear one side, and that person can't answer here.
    If someone asks me about you, I do the same.
boundary-judgement-question = What should go differently between you next week?
boundary-button-sentence = Find first sentence

boundary-personnel = On pay, jobs, tasks or dismissal I give no advice. People decide that, in conversation, by rules.
boundary-personnel-ask = You can go to HR or the works council.
boundary-personnel-ask-hr = You can go to HR ({ $contact }) or the works council.

boundary-listing = That list doesn't exist and I won't make it. What people shared themselves is on the wall.

# The form for an administrator.

contacts-title = Who people can turn to
contacts-save = Save
contacts-why = When someone writes about distress, threats, a quarrel, law or pay, Vita doesn't think along and names these people.
contacts-empty = What you leave empty falls away. The national numbers are always there. Vita itself passes nothing on to them.
contacts-counsellor = Confidential counsellor
contacts-company_doctor = Company doctor
contacts-hr = HR
contacts-lawyer = Lawyer
contacts-hint = A name or desk, with a phone number or address. One line is enough.
contacts-saved = Saved. From now on these people are named where Vita doesn't think along.
contacts-saved-none = Saved. For now only national numbers are named there.
contacts-summary = Who people can turn to
refusal-administrator-needed = An administrator does this. Ask there.
