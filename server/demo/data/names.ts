/** Given and family names of one culture, and the language people of it usually grow up with. */
export interface Culture {
  language: string;
  given: readonly string[];
  family: readonly string[];
}

const list = (text: string) => text.split(',').map((name) => name.trim());

/** Family names are those that do not change with gender, so that any given name goes with them. */
export const cultures = {
  portuguese: {
    language: 'Portuguese',
    given: list(
      'Ana, Beatriz, Carlota, Catarina, Clara, Diana, Filipa, Francisca, Inês, Joana, Leonor, Madalena, Margarida, Mariana, Marta, Matilde, Rita, Sofia, Teresa, Vera, Afonso, André, António, Bernardo, Diogo, Duarte, Francisco, Gonçalo, Henrique, Hugo, João, Luís, Miguel, Nuno, Pedro, Rui, Simão, Tiago, Tomás, Vasco',
    ),
    family: list(
      'Abrantes, Almeida, Amaral, Antunes, Barros, Brito, Cardoso, Carvalho, Correia, Costa, Cunha, Dias, Esteves, Faria, Ferreira, Figueiredo, Fonseca, Freitas, Gaspar, Gomes, Guerra, Leal, Lopes, Magalhães, Marques, Matos, Moreira, Moura, Neves, Nogueira, Pacheco, Pinto, Pires, Ramos, Reis, Rocha, Sá, Tavares, Teixeira, Vaz',
    ),
  },
  brazilian: {
    language: 'Portuguese',
    given: list(
      'Alice, Amanda, Bianca, Bruna, Camila, Carolina, Fernanda, Gabriela, Giovana, Isabela, Juliana, Larissa, Letícia, Luana, Luiza, Marina, Natália, Patrícia, Rafaela, Talita, Arthur, Breno, Bruno, Caio, Cauã, Danilo, Davi, Eduardo, Felipe, Gustavo, Igor, Leandro, Lucas, Marcelo, Mateus, Murilo, Otávio, Rafael, Thiago, Vinícius',
    ),
    family: list(
      'Alencar, Andrade, Araújo, Assis, Barbosa, Batista, Bezerra, Bittencourt, Borges, Braga, Bueno, Camargo, Campos, Cavalcanti, Coelho, Duarte, Farias, Galvão, Guimarães, Lacerda, Macedo, Machado, Maia, Medeiros, Mello, Mendes, Monteiro, Nakamura, Nascimento, Novaes, Oliveira, Peixoto, Prado, Queiroz, Rezende, Ribeiro, Salles, Sampaio, Tanaka, Vieira',
    ),
  },
  german: {
    language: 'German',
    given: list(
      'Anja, Annika, Antonia, Birgit, Carla, Charlotte, Eva, Franziska, Greta, Hanna, Helene, Ida, Johanna, Katharina, Lena, Lotte, Luise, Mara, Nele, Pia, Anton, Ben, Bastian, Emil, Felix, Florian, Georg, Hannes, Jakob, Jan, Johannes, Jonas, Julian, Konrad, Lukas, Max, Moritz, Paul, Simon, Till',
    ),
    family: list(
      'Albrecht, Arndt, Bauer, Beck, Berger, Brandt, Busch, Dietrich, Ebert, Engel, Fischer, Franke, Graf, Haas, Hahn, Hartmann, Heinrich, Herrmann, Hoffmann, Huber, Jäger, Keller, Koch, König, Krause, Kuhn, Lang, Lehmann, Lorenz, Neumann, Pohl, Richter, Roth, Schäfer, Schubert, Seidel, Vogel, Weber, Winter, Wolff',
    ),
  },
  turkish: {
    language: 'Turkish',
    given: list(
      'Aslı, Aylin, Ayşe, Beren, Ceren, Defne, Deniz, Dilara, Ebru, Ece, Elif, Esra, Gizem, Hande, İpek, Leyla, Meltem, Nehir, Selin, Zeynep, Arda, Barış, Berk, Can, Cem, Demir, Efe, Emre, Eren, Hakan, Kaan, Kerem, Levent, Mert, Murat, Onur, Ozan, Sinan, Umut, Yusuf',
    ),
    family: list(
      'Acar, Aksoy, Aktaş, Arslan, Aslan, Aydın, Bozkurt, Bulut, Çelik, Çetin, Demirci, Doğan, Duman, Erdem, Erkan, Gül, Güneş, Kaplan, Kara, Karaca, Kaya, Keskin, Kılıç, Koç, Korkmaz, Kurt, Özdemir, Özkan, Öztürk, Polat, Şahin, Şen, Tekin, Toprak, Uçar, Ünal, Yalçın, Yavuz, Yıldız, Yılmaz',
    ),
  },
  polish: {
    language: 'Polish',
    given: list(
      'Agata, Agnieszka, Aleksandra, Alicja, Barbara, Ewa, Gabriela, Hania, Iga, Joanna, Julia, Kasia, Kinga, Magda, Maja, Monika, Natalia, Ola, Weronika, Zofia, Adam, Bartek, Dawid, Filip, Grzegorz, Jakub, Kacper, Kamil, Karol, Krzysztof, Maciej, Marcin, Mateusz, Michał, Patryk, Paweł, Piotr, Rafał, Szymon, Tomasz',
    ),
    family: list(
      'Adamczyk, Banaś, Baran, Bielak, Borek, Cieślak, Czerwiec, Dudek, Gajda, Górka, Jabłoń, Janik, Kaczmarek, Kmiecik, Kołodziej, Kowal, Kozieł, Król, Krupa, Kubiak, Kurek, Lis, Majcher, Marzec, Maślak, Mazur, Michalak, Mróz, Nowak, Olszak, Pawlak, Sikora, Sobczak, Stępień, Szymczak, Tomczak, Walczak, Wójcik, Wrona, Zając',
    ),
  },
  english: {
    language: 'English',
    given: list(
      'Abigail, Alice, Amelia, Beth, Chloe, Claire, Eleanor, Ella, Emily, Erin, Grace, Hazel, Heather, Iris, Kate, Lucy, Molly, Nora, Ruth, Tara, Adam, Alex, Callum, Dylan, Ethan, Evan, George, Harry, Henry, Jack, James, Joe, Liam, Luke, Nathan, Oliver, Owen, Ryan, Sam, Theo',
    ),
    family: list(
      'Adams, Bailey, Barnes, Bennett, Brooks, Carter, Clark, Cole, Cooper, Dawson, Ellis, Fletcher, Foster, Gibson, Graham, Hall, Harper, Hayes, Hughes, Kerr, Lane, Lawson, MacLeod, Marsh, Mason, McKenna, Mills, Morgan, Palmer, Parker, Porter, Reid, Shaw, Spencer, Stone, Sutton, Turner, Walsh, Ward, Webb',
    ),
  },
  french: {
    language: 'French',
    given: list(
      'Adèle, Agathe, Anaïs, Aurélie, Camille, Céline, Chloé, Clémence, Élise, Émilie, Gaëlle, Inès, Jeanne, Juliette, Léa, Lucie, Manon, Margaux, Noémie, Solène, Adrien, Antoine, Bastien, Benoît, Damien, Étienne, Gabriel, Guillaume, Jules, Julien, Laurent, Louis, Mathieu, Maxime, Nicolas, Olivier, Quentin, Rémi, Sébastien, Théo',
    ),
    family: list(
      'Aubert, Bélanger, Benoist, Bergeron, Bouchard, Boyer, Caron, Chevalier, Colin, Cormier, Delorme, Deschamps, Dufour, Dupuis, Fontaine, Fournier, Gagnon, Garnier, Gauthier, Giraud, Lambert, Laporte, Lavoie, Leclerc, Lefebvre, Lemaire, Marchand, Mercier, Moreau, Morin, Noël, Pelletier, Perrin, Poirier, Renaud, Rousseau, Roy, Tremblay, Vasseur, Vidal',
    ),
  },
  indian: {
    language: 'Hindi',
    given: list(
      'Aditi, Aishwarya, Ananya, Anjali, Deepa, Divya, Gauri, Isha, Kavya, Kriti, Lakshmi, Meera, Neha, Nikita, Pallavi, Pooja, Prachi, Radhika, Shreya, Tanvi, Aarav, Aditya, Amit, Anand, Arjun, Dev, Gautam, Ishaan, Karan, Manish, Mihir, Nikhil, Omkar, Pranav, Rahul, Rohan, Sanjay, Siddharth, Varun, Vikram',
    ),
    family: list(
      'Agarwal, Apte, Bhat, Bhatt, Bose, Chatterjee, Chopra, Deshmukh, Deshpande, Dixit, Dutta, Ghosh, Gokhale, Gupta, Iyer, Jain, Joshi, Kale, Kapoor, Karve, Khanna, Kulkarni, Kumar, Mehta, Menon, Mishra, Mukherjee, Nair, Pandey, Patel, Patil, Phadke, Pillai, Rao, Reddy, Sen, Shah, Sharma, Singh, Verma',
    ),
  },
  chinese: {
    language: 'Mandarin',
    given: list(
      'Fang, Hui, Jia, Jing, Lan, Li, Lin, Ling, Mei, Min, Na, Ning, Ping, Qian, Rui, Shan, Ting, Xia, Xin, Ying, Bo, Chao, Cheng, Feng, Hao, Jian, Jun, Kai, Lei, Long, Ming, Peng, Qiang, Tao, Wei, Xiang, Yang, Yi, Yong, Zhen',
    ),
    family: list(
      'Bai, Cai, Cao, Chen, Cheng, Deng, Du, Fan, Fu, Gao, Gong, Gu, Guo, Han, He, Huang, Jiang, Jin, Kong, Liang, Liao, Lin, Liu, Lu, Luo, Ma, Meng, Pan, Peng, Qin, Shen, Song, Sun, Tan, Tang, Wang, Wu, Xie, Yuan, Zhou',
    ),
  },
  kenyan: {
    language: 'Swahili',
    given: list(
      'Achieng, Akinyi, Amina, Esther, Faith, Halima, Imani, Joy, Makena, Mercy, Mumbi, Naliaka, Neema, Njeri, Nyambura, Pendo, Subira, Wairimu, Wanjiru, Zawadi, Baraka, Barasa, Collins, Daudi, Elijah, Hamisi, Jabari, Juma, Kamau, Kevin, Kiprono, Kipchumba, Mutua, Mwangi, Ochieng, Odhiambo, Otieno, Rashid, Samuel, Victor',
    ),
    family: list(
      'Barasa, Chebet, Cheruiyot, Gathogo, Gichuru, Githinji, Kariuki, Karanja, Kimani, Kiplagat, Kiptoo, Koech, Langat, Macharia, Maina, Makori, Mbugua, Muthoni, Mutiso, Mutua, Mwenda, Nderitu, Ndungu, Ngugi, Njoroge, Nyaga, Nyongesa, Obiero, Odera, Okello, Omondi, Onyango, Opiyo, Oduya, Rotich, Simiyu, Wafula, Wainaina, Wambua, Wekesa',
    ),
  },
  arabic: {
    language: 'Arabic',
    given: list(
      'Amal, Amira, Aya, Dalia, Dina, Farah, Hala, Hanan, Huda, Jamila, Lamia, Lina, Maryam, Mona, Nadia, Noor, Rania, Salma, Samira, Yasmin, Adel, Ali, Amir, Bilal, Faris, Hassan, Ibrahim, Idris, Jamal, Karim, Khalil, Malik, Nabil, Omar, Rami, Samir, Tarek, Walid, Yassin, Zaid',
    ),
    family: list(
      'Abbas, Abdallah, Amin, Asfour, Atiya, Aziz, Badr, Barakat, Bishara, Daher, Darwish, Fahmy, Farouk, Ghanem, Habib, Haddad, Hakim, Hamdan, Harb, Jaber, Kassem, Khoury, Maalouf, Mansour, Masri, Mourad, Nader, Nassar, Qasim, Rahman, Saab, Said, Saleh, Salem, Sayegh, Shadid, Shahin, Tawil, Younes, Zaki',
    ),
  },
  spanish: {
    language: 'Spanish',
    given: list(
      'Adriana, Alba, Alejandra, Blanca, Carmen, Cristina, Daniela, Elena, Irene, Jimena, Laura, Lucía, Marisol, Nuria, Paula, Pilar, Rocío, Rosa, Valentina, Ximena, Alejandro, Álvaro, Andrés, Carlos, Dario, Diego, Emilio, Esteban, Fernando, Iván, Javier, Joaquín, Jorge, José, Manuel, Mario, Pablo, Rodrigo, Santiago, Sergio',
    ),
    family: list(
      'Aguilar, Alonso, Blanco, Cabrera, Calvo, Castillo, Castro, Cortés, Cruz, Delgado, Domínguez, Fuentes, Gallego, Garrido, Herrera, Ibáñez, Iglesias, León, Lozano, Marín, Medina, Méndez, Molina, Moreno, Navarro, Núñez, Ortega, Ortiz, Paredes, Peña, Prieto, Rivas, Rojas, Rubio, Salazar, Santos, Soto, Suárez, Vargas, Vega',
    ),
  },
  nordic: {
    language: 'Swedish',
    given: list(
      'Agnes, Alma, Astrid, Ebba, Elin, Elsa, Frida, Freja, Hedda, Ingrid, Karin, Kirsten, Liv, Maja, Maren, Sigrid, Signe, Siri, Solveig, Tove, Anders, Aksel, Arvid, Bjørn, Christian, Einar, Elias, Erik, Gustav, Henrik, Isak, Johan, Kasper, Lars, Leif, Magnus, Mikkel, Nils, Oskar, Viggo',
    ),
    family: list(
      'Aas, Ahlgren, Andersen, Berg, Bergström, Bjerke, Brandvik, Dahl, Ek, Eklund, Engström, Falk, Forsberg, Friis, Hagen, Hansen, Haugen, Holm, Jensen, Karlsson, Kjær, Larsen, Lind, Lindgren, Lund, Lundqvist, Moen, Mortensen, Nielsen, Nyberg, Olsen, Rasmussen, Sandberg, Sjöberg, Solberg, Strand, Sund, Thorsen, Vik, Åberg',
    ),
  },
  korean: {
    language: 'Korean',
    given: list(
      'Bora, Chaewon, Dahye, Eunji, Hana, Haneul, Hyejin, Jihye, Jimin, Jiwoo, Minji, Minseo, Nari, Seoyeon, Soojin, Sora, Sunhee, Yejin, Yuna, Yuri, Daehyun, Donghyun, Gunwoo, Hyunwoo, Inho, Jaehyun, Jihoon, Jinho, Joon, Junho, Kyung, Minho, Minjun, Sangwoo, Seojun, Sungmin, Taeyang, Woojin, Youngho, Yunho',
    ),
    family: list(
      'Ahn, Bae, Baek, Bang, Cha, Cho, Choi, Chung, Eom, Gil, Ha, Heo, Hong, Hwang, Im, Jang, Jeon, Jeong, Ji, Jo, Joo, Kang, Kim, Ko, Kwak, Kwon, Lee, Min, Moon, Nam, Noh, Oh, Park, Ryu, Seo, Shin, Sohn, Suh, Yoo, Yoon',
    ),
  },
  nigerian: {
    language: 'Yoruba',
    given: list(
      'Abiola, Adaeze, Adenike, Amara, Bisi, Bukola, Chiamaka, Chidinma, Chioma, Ebele, Folake, Ifeoma, Ngozi, Nkechi, Ronke, Simisola, Temi, Titilayo, Yetunde, Zainab, Ade, Ayo, Babatunde, Chike, Chinedu, Dayo, Emeka, Femi, Ikenna, Jide, Kelechi, Kunle, Musa, Nnamdi, Obinna, Segun, Sola, Tobi, Tunde, Uche',
    ),
    family: list(
      'Abiodun, Adebayo, Adeleke, Adeyemi, Afolabi, Agu, Ajayi, Akande, Akintola, Alabi, Anyanwu, Ayodele, Balogun, Bankole, Bello, Chukwu, Danjuma, Ekwueme, Eze, Fashola, Ibe, Igwe, Idowu, Lawal, Mbah, Nwachukwu, Nwosu, Obi, Odukoya, Ogunleye, Okafor, Okeke, Okonkwo, Okoro, Oladipo, Olatunji, Onuoha, Sanusi, Uzor, Yusuf',
    ),
  },
  persian: {
    language: 'Persian',
    given: list(
      'Arezoo, Azar, Bahar, Darya, Elaheh, Fariba, Ghazal, Golnaz, Laleh, Mahsa, Mina, Nasrin, Niloufar, Parisa, Roya, Sahar, Shirin, Tara, Yalda, Ziba, Arash, Ardalan, Babak, Behrouz, Dara, Farhad, Houman, Kamran, Kaveh, Keyvan, Kian, Mehrdad, Navid, Omid, Payam, Ramin, Reza, Saeed, Shahin, Siavash',
    ),
    family: list(
      'Abedi, Afshar, Ahmadi, Alavi, Amini, Ansari, Ashtari, Azimi, Bahrami, Darvish, Ebrahimi, Emami, Farahani, Fazeli, Ghorbani, Golzar, Hashemi, Hosseini, Jafari, Karimi, Kazemi, Khalili, Mahdavi, Maleki, Mirzaei, Moradi, Nazari, Nikzad, Parsa, Rahimi, Rostami, Sadeghi, Salehi, Samadi, Shafiei, Shirazi, Tabrizi, Tehrani, Vaziri, Zand',
    ),
  },
} as const satisfies Record<string, Culture>;

export type CultureName = keyof typeof cultures;
